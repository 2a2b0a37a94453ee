import type { Rng } from '../engine/rng';

/** How far an image is moved, in pixels; what leaves on one side comes in on the other. */
export interface Move {
  readonly down: number;
  readonly across: number;
}

export const still: Move = { down: 0, across: 0 };

/** A whole number from −most to most. */
export const drawMove = (rng: Rng, most: number): number => Math.floor((2 * most + 1) * rng.uniform()) - most;

const around = (place: number, side: number) => ((place % side) + side) % side;

/** Where the number i of a moved image [H, W, C] comes from. */
export function movedFrom(i: number, [rows = 1, columns = 1, channels = 1]: readonly number[], { down, across }: Move): number {
  const pixel = Math.floor(i / channels);
  const [row, column] = [around(Math.floor(pixel / columns) - down, rows), around((pixel % columns) - across, columns)];
  return (row * columns + column) * channels + (i % channels);
}

/** Each pixel gives a share of itself to its four neighbours; at the border it keeps what would fall out. */
export function blurInPlace(image: Float64Array, [rows = 1, columns = 1, channels = 1]: readonly number[], share: number): void {
  const before = image.slice();
  const row = columns * channels;
  for (let i = 0; i < image.length; i++) {
    const pixel = Math.floor(i / channels);
    const [r, c] = [Math.floor(pixel / columns), pixel % columns];
    const own = before[i];
    const up = r > 0 ? before[i - row] : own;
    const down = r < rows - 1 ? before[i + row] : own;
    const left = c > 0 ? before[i - channels] : own;
    const right = c < columns - 1 ? before[i + channels] : own;
    image[i] = own + share * (up + down + left + right - 4 * own);
  }
}
