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

export const columns: SeriesEntry['columns'] = (loop) =>
  recurrentColumns(loop).flatMap(({ column }) => keptSteps(stepsOf(loop)).map((t) => `throughTime.${column}.${t + 1}`));

export const writer: SeriesEntry['writer'] = (loop) => {
  const recurrent = recurrentColumns(loop);
  const kept = keptSteps(stepsOf(loop));
  const reader = createTimeReader(loop);
  const index = firstShown(loop);
  return {
    write(row, at) {
      const last = reader.read(index);
      for (let l = 0; l < recurrent.length; l++) {
        const { main, units } = recurrent[l];
        const { dH } = reader.pass.layers[main].trace;
        for (let k = 0; k < kept.length; k++) row[at + l * kept.length + k] = last < 0 ? Number.NaN : normOfStep(dH, kept[k], units);
      }
    },
  };
};
