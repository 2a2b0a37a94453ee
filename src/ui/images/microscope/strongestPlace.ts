import type { Shape } from '../../../engine/tensor';
import type { Slice } from '../../../probes/microscope/readWindow';

/** Index of the largest of so many numbers, the first of equals. */
function largest(count: number, value: (i: number) => number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (value(i) > value(best)) best = i;
  return best;
}

/** The map [H, W, maps] in which the largest value stands. */
export const strongestMap = (values: Float64Array, [, , maps = 1]: Shape): number =>
  largest(values.length, (i) => values[i] as number) % maps;

/** The place of the largest value of one map, in reading order. */
export const strongestPlace = (values: Float64Array, [rows = 1, columns = 1, maps = 1]: Shape, map: number): number =>
  largest(rows * columns, (i) => values[i * maps + map] as number);

/** The largest value of one map. */
export const largestOf = (values: Float64Array, shape: Shape, map: number): number =>
  values[strongestPlace(values, shape, map) * (shape[2] ?? 1) + map] as number;

/** The slice that gives most. */
export const strongestSlice = (slices: readonly Slice[]): number => largest(slices.length, (i) => slices[i]?.sum ?? 0);

/** Largest magnitude: the ends of the colours; 1 where all is 0. */
export function reachOf(values: ArrayLike<number>): number {
  let reach = 0;
  for (let i = 0; i < values.length; i++) reach = Math.max(reach, Math.abs(values[i] as number));
  return reach > 0 && Number.isFinite(reach) ? reach : 1;
}
