import type { Dataset } from './dataset';
import type { Order } from './orders';

/** The same data with the first `count` examples in order; equal ones stay as they were. Sequences have none. */
export function inOrder(dataset: Dataset, order: Order, count: number): Dataset {
  if (order === 'mixed' || dataset.form === 'sequences') return dataset;
  const byInput = order === 'input' && dataset.form === 'points';
  const width = dataset.form === 'points' ? dataset.axes.length : dataset.shape[0] * dataset.shape[1] * dataset.shape[2];
  const key = byInput ? (n: number) => dataset.x[n * width] : (n: number) => dataset.t[n];
  const from = Array.from({ length: count }, (_, n) => n).sort((a, b) => key(a) - key(b) || a - b);
  const t = dataset.t.slice();
  for (let n = 0; n < count; n++) t[n] = dataset.t[from[n]];
  const moved = <A extends Float64Array | Uint8Array>(values: A): A => {
    const copy = values.slice() as A;
    for (let n = 0; n < count; n++) copy.set(values.subarray(from[n] * width, (from[n] + 1) * width), n * width);
    return copy;
  };
  return dataset.form === 'points' ? { ...dataset, t, x: moved(dataset.x) } : { ...dataset, t, pixels: moved(dataset.pixels) };
}
