import { createRng, type Rng, shuffleInPlace } from '../../engine/rng';
import type { ParamValues } from '../../engine/spec';
import type { DatasetRequest, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';
import { standardize } from '../standardize';
import { changesOf, nextChanges, nextValues } from './nextValues';

/** One window of its own: `count` values in order of time. */
export type DrawWindow = (count: number, rng: Rng, params: ParamValues) => Float64Array;

/** A series whose windows are drawn one by one, each from its own start, so that no two parts share any. */
export function drawnSeries(draw: DrawWindow): (request: DatasetRequest) => SequenceDataset {
  return ({ params, examples, trainPercent, seeds }) => {
    const { steps, changes, ahead } = params;
    const rng = createRng(seeds.data, 'data');
    const windows = Array.from({ length: examples }, () => {
      const values = draw(steps + 1 + changes, rng, params);
      return changes ? changesOf(values) : values;
    });
    shuffleInPlace(windows, createRng(seeds.split, 'split'));
    const size = steps + 1;
    const values = new Float64Array(examples * size);
    windows.forEach((window, n) => {
      values.set(window, n * size);
    });
    const trainCount = trainCountOf(examples, trainPercent);
    const starts = windows.map((_, n) => n * size);
    const column = { name: 'value', label: 'value' };
    if (ahead && !changes) return nextChanges(values, starts, steps, trainCount, column, trainCount * size);
    const target = standardize({ ...column, values }, trainCount * size);
    return nextValues(values, starts, steps, trainCount, target);
  };
}
