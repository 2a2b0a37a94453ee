import type { ShownImage } from '../../render/paintLooks';
import type { RunInfo } from '../../run/runInfo';

/** One of all examples as an image. */
export function imageAt({ images }: RunInfo, index: number): ShownImage {
  if (!images) return { values: [], shape: [1, 1, 1], largest: 1 };
  const { shape, pixels, maxValue } = images;
  const size = shape[0] * shape[1] * shape[2];
  return { values: pixels.subarray(index * size, (index + 1) * size), shape, largest: maxValue };
}
