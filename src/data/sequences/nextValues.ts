import type { InputAxis, SequenceDataset } from '../dataset';

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
