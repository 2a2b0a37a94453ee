import type { RunInfo } from '../../run/runInfo';
import type { Misfit } from './registry';

/** Whether there is an input plane, or line, to carry along, or images to be seen as the last layer has them. */
export const hiddenSpaceFit = ({ form, classes }: RunInfo): true | Misfit =>
  form === 'points' || (form === 'images' && classes.length > 1) || 'fits.hiddenSpace';
