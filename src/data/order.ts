import type { Dataset, ImageDataset } from './dataset';
import type { Order } from './orders';
import { severalOf } from './severalTargets';

/** The same data with the first `count` examples in order; equal ones stay as they were. Sequences have none. */
export function inOrder(dataset: Dataset, order: Order, count: number): Dataset {
  if (order === 'mixed' || dataset.form === 'sequences') return dataset;
  const key =
    order === 'input' && dataset.form === 'points' ? (n: number) => dataset.x[n * dataset.axes.length] : (n: number) => dataset.t[n];
  const from = Array.from({ length: count }, (_, n) => n).sort((a, b) => key(a) - key(b) || a - b);
  const t = dataset.t.slice();
  for (let n = 0; n < count; n++) t[n] = dataset.t[from[n]];
  const moved = <A extends Float64Array | Uint8Array>(values: A, size: number): A => {
    const copy = values.slice() as A;
    for (let n = 0; n < count; n++) copy.set(values.subarray(from[n] * size, (from[n] + 1) * size), n * size);
    return copy;
  };
  const sizeOf = ({ shape }: Pick<ImageDataset, 'shape'>) => shape[0] * shape[1] * shape[2];
  if (dataset.form === 'images') return { ...dataset, t, pixels: moved(dataset.pixels, sizeOf(dataset)) };
  const { images } = dataset;
  return {
    ...dataset,
    t,
    x: moved(dataset.x, dataset.axes.length),
    ...(dataset.several && { several: severalOf(dataset.several.all.map(({ target, t }) => ({ target, t: moved(t, 1) }))) }),
    ...(images && { images: { ...images, pixels: moved(images.pixels, sizeOf(images)) } }),
  };
}
