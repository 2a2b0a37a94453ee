import { isRecurrent } from '../../../experiment/layerKinds';
import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

/** Whether a layer walks over the steps of a sequence. */
export const throughTimeFit = ({ layers }: RunInfo): true | Misfit => layers.some(isRecurrent) || 'fits.throughTime';
