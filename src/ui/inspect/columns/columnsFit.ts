import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

export const columnsFit = ({ axes }: RunInfo): true | Misfit => axes.length > 1 || 'fits.columns';
