import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

/** Whether a network with a state reads letters and is asked for the next one. */
export const lettersFit = ({ sequences, classes }: RunInfo): true | Misfit =>
  (sequences?.perStep && sequences.alphabet === classes.join('')) || 'fits.letters';
