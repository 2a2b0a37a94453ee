import type { RunInfo } from '../../run/runInfo';
import type { Misfit } from './registry';

/** Whether there is an input plane, or line, to carry along. */
export const hiddenSpaceFit = ({ form }: RunInfo): true | Misfit => form === 'points' || 'fits.hiddenSpace';
