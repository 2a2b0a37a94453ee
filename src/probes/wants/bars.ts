import { cos, sin } from '../../engine/elementary/sinCos';
import type { RunView } from '../../run/runView';
import { barAngles, type Ground } from './tuningProbe';

/** Of the k-th, in radians from level on against the clock. */
const angleOf = (k: number): number => (Math.PI * k) / barAngles;

/** Length and width of a bar, and the side of the image that they are meant for. */
const [length, width, usualSide] = [18, 3, 28];

/** Light images have a light ground: what the borders of the training images are nearer to. */
export function groundOf({ inputs, network: { inputShape }, parts, loop }: RunView): Ground {
  const [rows = 1, columns = 1, channels = 1] = inputShape;
  const { centre } = loop.data;
  const { from, count } = parts.scored.train;
  const size = rows * columns * channels;
  let [sum, numbers] = [0, 0];
  for (let n = from; n < from + count; n++) {
    for (const row of [0, rows - 1]) {
      for (let i = 0; i < columns * channels; i++) {
        sum += inputs[n * size + row * columns * channels + i] + (centre[i % channels] ?? 0);
        numbers++;
      }
    }
  }
  return sum > numbers / 2 ? { ground: 1, ink: 0 } : { ground: 0, ink: 1 };
}

const within = (value: number) => Math.max(0, Math.min(1, value));

/**
 * A bar through the middle of an image, as large as 3 × 18 pixels are in 28 × 28, edges smoothed over a pixel.
 * @returns [H, W, C] from 0 to 1
 */
export function barImage(k: number, [rows = 1, columns = 1, channels = 1]: readonly number[], { ground, ink }: Ground): Float64Array {
  const scale = Math.min(rows, columns) / usualSide;
  const [halfLength, halfWidth] = [(length * scale) / 2, Math.max(1, width * scale) / 2];
  const [level, upright] = [cos(angleOf(k)), sin(angleOf(k))];
  const image = new Float64Array(rows * columns * channels);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = [c + 0.5 - columns / 2, rows / 2 - r - 0.5];
      const along = Math.abs(x * level + y * upright);
      const across = Math.abs(y * level - x * upright);
      const share = within(halfLength + 0.5 - along) * within(halfWidth + 0.5 - across);
      image.fill(ground + (ink - ground) * share, (r * columns + c) * channels, (r * columns + c + 1) * channels);
    }
  }
  return image;
}
