import { createTimeReader, firstShown, normOfStep, recurrentColumns } from '../throughTime';
import type { TrainingLoop } from '../trainingLoop';
import type { SeriesEntry } from './series';

/** Of longer sequences every second, third … step, counted from the last. */
const mostSteps = 64;

/** Steps that are written, from 0, the first one first. */
function keptSteps(steps: number): number[] {
  const every = Math.ceil(steps / mostSteps);
  return Array.from({ length: Math.ceil(steps / every) }, (_, k) => steps - 1 - k * every).reverse();
}

const stepsOf = ({ network }: TrainingLoop) => network.inputShape[0];

/**
 * |∂L/∂h_t|₂ of every layer with a state and every step t (from 1) as `throughTime.layer.t`: L the loss at the last step with a target of the example that
 * is shown first. In evaluation, at the weights of the epoch's end. Lecture: L9.4, L9.5.
 */
export const throughTime: SeriesEntry = {
  id: 'throughTime',
  describes: 'weights',
  columns: (loop) => recurrentColumns(loop).flatMap(({ column }) => keptSteps(stepsOf(loop)).map((t) => `throughTime.${column}.${t + 1}`)),
  writer(loop) {
    const columns = recurrentColumns(loop);
    if (columns.length === 0) return { write: () => {} };
    const kept = keptSteps(stepsOf(loop));
    const reader = createTimeReader(loop);
    const index = firstShown(loop);
    return {
      write(row, at) {
        const last = reader.read(index);
        for (let l = 0; l < columns.length; l++) {
          const { main, units } = columns[l];
          const { dH } = reader.pass.layers[main].trace;
          for (let k = 0; k < kept.length; k++) row[at + l * kept.length + k] = last < 0 ? Number.NaN : normOfStep(dH, kept[k], units);
        }
      },
    };
  },
};
