import type { RunInfo } from '../../../run/runInfo';
import type { Glance } from '../glance';
import { seriesGlance } from '../layerSeries';
import type { Misfit } from '../registry';

const beating = ['dense', 'conv', 'rnn', 'lstm', 'gru'];

/** Whether a hidden layer takes an activation of its sums. */
export const pulseFit = ({ layers }: RunInfo): true | Misfit =>
  layers.slice(1, -1).some(({ kind }) => beating.includes(kind)) || 'fits.pulse';

/** How far an update moves the layers; the curves beside it are those of the gradients. */
export const pulseGlance: Glance = { text: seriesGlance('updateRatio', 'Δ/w').text, paint: () => null };
