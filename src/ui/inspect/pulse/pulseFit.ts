import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

const beating = ['dense', 'conv', 'rnn', 'lstm', 'gru'];

/** Whether a hidden layer takes an activation of its sums. */
export const pulseFit = ({ layers }: RunInfo): true | Misfit =>
  layers.slice(1, -1).some(({ kind }) => beating.includes(kind)) || 'fits.pulse';
