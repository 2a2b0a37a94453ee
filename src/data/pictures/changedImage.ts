import { cosAt, sinAt } from '../../engine/elementary/sinCos';
import { createRng } from '../../engine/rng';
import type { ImageChange } from './changes';

/** Numbers one after the other, read and written in place. */
type Numbers = { [index: number]: number; readonly length: number };

/** Writes the image that begins at `start` of `x`, changed, from `to` on into `out`; `example`: of whom the noise is. */
export type Changer = (x: ArrayLike<number>, start: number, example: number, change: ImageChange, out: Numbers, to: number) => void;

/**
 * Changes images of a run: by whole pixels exactly, turned with one reading between pixels (bilinear), ground coming in from outside; the same noise of
 * an example whatever its strength, cut off at 0 and 1.
 * @param shape [H, W, C]
 * @param centre by channel: what was subtracted of pixels from 0 to 1; without it the images are as they are
 */
export function createChanger([height, width, channels]: readonly number[], centre: ArrayLike<number>): Changer {
  const length = height * width * channels;
  const field = new Float64Array(length);
  let fieldOf: number | null = null;
  const noiseOf = (example: number) => {
    if (fieldOf === example) return;
    fieldOf = example;
    field.fill(0);
    createRng(String(example), 'image noise').addNormal(field, 1, length);
  };
  const turned = new Float64Array(2);
  const lowest = (c: number) => 0 - (centre[c] ?? 0);
  return (x, start, example, { shift, turn, noise }, out, to) => {
    turned[0] = turned[1] = turn * (Math.PI / 180);
    cosAt(turned, 0);
    sinAt(turned, 1);
    const [cosine, sine] = turn === 0 ? [1, 0] : turned;
    const at = (row: number, column: number, c: number) =>
      row < 0 || column < 0 || row >= height || column >= width ? lowest(c) : x[start + (row * width + column) * channels + c];
    if (noise > 0) noiseOf(example);
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        // the original is read at the inverse: turned back, then moved back
        const [u, v] = [column - (width - 1) / 2, row - (height - 1) / 2];
        const fromColumn = turn === 0 ? column - shift : cosine * u + sine * v + (width - 1) / 2 - shift;
        const fromRow = turn === 0 ? row : cosine * v - sine * u + (height - 1) / 2;
        const [left, top] = [Math.floor(fromColumn), Math.floor(fromRow)];
        const [wx, wy] = [fromColumn - left, fromRow - top];
        for (let c = 0; c < channels; c++) {
          const value =
            wx === 0 && wy === 0
              ? at(top, left, c)
              : (1 - wy) * ((1 - wx) * at(top, left, c) + wx * at(top, left + 1, c)) +
                wy * ((1 - wx) * at(top + 1, left, c) + wx * at(top + 1, left + 1, c));
          const i = (row * width + column) * channels + c;
          out[to + i] = noise > 0 ? Math.max(0, Math.min(1, value - lowest(c) + noise * field[i])) + lowest(c) : value;
        }
      }
  };
}
