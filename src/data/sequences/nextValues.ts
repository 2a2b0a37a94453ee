import type { InputAxis, SequenceDataset } from '../dataset';
import { type Column, standardize } from '../standardize';

/** vₙ₊₁ − vₙ: one value fewer. */
export const changesOf = (values: Float64Array): Float64Array =>
  Float64Array.from({ length: values.length - 1 }, (_, n) => values[n + 1] - values[n]);

/**
 * Windows of a series: one value a step, wanted at every step is the next one.
 * @param values all standardised values; a window reads the `steps` from its start on and wants up to the one after them
 * @param starts of the windows, those of the training part first
 * @param target how values are standardised and what they mean
 */
export function nextValues(
  values: Float64Array,
  starts: readonly number[],
  steps: number,
  trainCount: number,
  target: InputAxis,
): SequenceDataset {
  const x = new Float64Array(starts.length * steps);
  const t = new Float64Array(starts.length * steps);
  starts.forEach((start, n) => {
    x.set(values.subarray(start, start + steps), n * steps);
    t.set(values.subarray(start + 1, start + 1 + steps), n * steps);
  });
  return { form: 'sequences', task: 'regression', classes: [], steps, width: 1, symbols: null, x, perStep: true, t, trainCount, target };
}

/** What stands in a window for a value that belongs to another part: it is read, but not asked for. */
export const noTarget = Number.NaN;

/**
 * The same windows, but wanted at every step is by how much the value changes: what is read says where a series is, and a network that feeds
 * itself keeps its level.
 * @param values all values in original units; standardised in place
 * @param column what they are called
 * @param trainValues how many of them, from the first, belong to the training part
 */
export function nextChanges(
  values: Float64Array,
  starts: readonly number[],
  steps: number,
  trainCount: number,
  column: Omit<Column, 'values'>,
  trainValues: number,
): SequenceDataset {
  const t = new Float64Array(starts.length * steps);
  starts.forEach((start, n) => {
    for (let step = 0; step < steps; step++) t[n * steps + step] = values[start + step + 1] - values[start + step];
  });
  const target = standardize({ ...column, values: t }, trainCount * steps);
  const read = standardize({ ...column, values }, trainValues);
  return { ...nextValues(values, starts, steps, trainCount, target), t, read };
}
