import { createRng, type Rng, shuffleInPlace } from '../../engine/rng';
import type { ParamSpec, ParamValues } from '../../engine/spec';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import { trainCountOf } from '../generated';
import { standardize } from '../standardize';
import { changesOf, nextValues, type WindowParam, windowParams } from './nextValues';

interface DrawnSpec<Id extends string, Param extends string> {
  readonly id: Id;
  readonly params?: readonly ParamSpec<Param>[];
  /** One window of its own: `count` values in order of time. */
  draw(count: number, rng: Rng, params: ParamValues): Float64Array;
}

/** A series whose windows are drawn one by one, each from its own start, so that no two parts share any. */
export function drawnSeries<Id extends string, Param extends string = never>({
  params = [],
  draw,
  ...entry
}: DrawnSpec<Id, Param>): DatasetEntry<SequenceDataset, Id, WindowParam | Param> {
  return {
    ...entry,
    params: [...windowParams(12), ...params],
    group: 'sequences',
    task: 'regression',
    gives: 'sequence',
    uses: { examples: true, noise: false, split: true, seed: true },
    defaults: { examples: 500, trainPercent: 70 },
    generate({ params: chosen, examples, trainPercent, seeds }): SequenceDataset {
      const { steps, changes } = chosen;
      const rng = createRng(seeds.data, 'data');
      const windows = Array.from({ length: examples }, () => {
        const values = draw(steps + 1 + changes, rng, chosen);
        return changes ? changesOf(values) : values;
      });
      shuffleInPlace(windows, createRng(seeds.split, 'split'));
      const size = steps + 1;
      const values = new Float64Array(examples * size);
      windows.forEach((window, n) => {
        values.set(window, n * size);
      });
      const trainCount = trainCountOf(examples, trainPercent);
      const target = standardize({ name: 'value', label: 'value', values }, trainCount * size);
      const starts = windows.map((_, n) => n * size);
      return nextValues(values, starts, steps, trainCount, target);
    },
  };
}
