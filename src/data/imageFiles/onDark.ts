import { edgeColour } from '../pictures/picture';
import type { ReadImages } from './readImages';

/** So many images tell what all lie on. */
const some = 50;

/** Grey images that lie on a light ground as their negatives: what is drawn is bright, and the ground 0, as in the sets that ship. */
export function onDark(images: ReadImages): ReadImages {
  const [height, width, channels] = images.shape;
  if (channels === 3) return images;
  const size = height * width;
  const count = images.labels.length;
  const edges = Array.from({ length: Math.min(some, count) }, (_, i) => {
    const n = Math.floor((i * count) / Math.min(some, count));
    const values = Float64Array.from(images.pixels.subarray(n * size, (n + 1) * size));
    return edgeColour({ width, height, channels: 1, values })[0];
  });
  const usual = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 2)];
  return usual > 127 ? { ...images, pixels: images.pixels.map((value) => 255 - value) } : images;
}
