import { part } from '../../engine/part';
import { isRecurrent } from '../../experiment/layerKinds';
import type { TrainingLoop } from '../trainingLoop';
import type { SeriesEntry } from './series';

/** What writes the gradient through time: fetched for a network with a state. */
export const timeSeries = part('the gradient through time', () => import('./timeSeries'));

const hasState = ({ experiment }: TrainingLoop) => experiment.hidden.some(isRecurrent);

/**
 * |∂L/∂h_t|₂ of every layer with a state and every step t (from 1) as `throughTime.layer.t`: L the loss at the last step with a target of the example that
 * is shown first. In evaluation, at the weights of the epoch's end. Lecture: L9.4, L9.5.
 */
export const throughTime: SeriesEntry = {
  id: 'throughTime',
  describes: 'weights',
  columns: (loop) => (hasState(loop) ? timeSeries.loaded.columns(loop) : []),
  writer: (loop) => (hasState(loop) ? timeSeries.loaded.writer(loop) : { write: () => {} }),
};
