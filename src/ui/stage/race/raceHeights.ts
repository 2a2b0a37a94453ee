import type { Surface } from '../../../engine/surfaces/surface';

/** In parts of the range: below that the bottom of a valley has one colour. Of a range of thousands less would show the bottom alone. */
const floorOf = (range: number) => Math.min(0.02, 2e-2 * range);

/** Values at the middles of a grid, row 0 on top. */
export function valuesOf({ box, value }: Surface, cells: number): Float64Array {
  const at = ([from, to]: readonly [number, number], k: number) => from + ((to - from) * (k + 0.5)) / cells;
  return Float64Array.from({ length: cells * cells }, (_, i) => value(at(box.x, i % cells), at(box.y, cells - 1 - Math.floor(i / cells))));
}

/** log₁₀ of the heights above the lowest value on such a grid; NaN where f has no value. */
export function heightsOf(surface: Surface, cells: number): Float32Array {
  const values = valuesOf(surface, cells);
  const most = values.reduce((found, value) => (Number.isFinite(value) ? Math.max(found, value) : found), surface.lowest);
  const floor = floorOf(most - surface.lowest);
  return Float32Array.from(values, (value) =>
    Number.isFinite(value) ? Math.log10(Math.max(0, value - surface.lowest) + floor) : Number.NaN,
  );
}
