// After d3-contour, Copyright 2012-2026 Mike Bostock. Permission to use, copy, modify, and/or distribute this software for any purpose with or
// without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

/** x and y in cells; the last point is the first again. */
export type Ring = [number, number][];

interface Fragment {
  start: number;
  end: number;
  ring: Ring;
}

type Line = readonly [number, number, number, number];

/** Marching squares: the lines through a square by which of its corners reach the level, from and to the middles of its sides. */
const linesOf: readonly (readonly Line[])[] = [
  [],
  [[1, 1.5, 0.5, 1]],
  [[1.5, 1, 1, 1.5]],
  [[1.5, 1, 0.5, 1]],
  [[1, 0.5, 1.5, 1]],
  [
    [1, 1.5, 0.5, 1],
    [1, 0.5, 1.5, 1],
  ],
  [[1, 0.5, 1, 1.5]],
  [[1, 0.5, 0.5, 1]],
  [[0.5, 1, 1, 0.5]],
  [[1, 1.5, 1, 0.5]],
  [
    [0.5, 1, 1, 0.5],
    [1.5, 1, 1, 1.5],
  ],
  [[1.5, 1, 1, 0.5]],
  [[0.5, 1, 1.5, 1]],
  [[1, 1.5, 1.5, 1]],
  [[0.5, 1, 1, 1.5]],
  [],
];

/** Twice the area of a ring, with a sign. */
function doubleArea(ring: Ring): number {
  let sum = 0;
  let [x0, y0] = ring[0] ?? [0, 0];
  for (const [x, y] of ring) {
    sum += y0 * x - x0 * y;
    [x0, y0] = [x, y];
  }
  return sum;
}

/**
 * The rings around where a square field is at least `level`, and around the holes in that: d3's, which sorts the holes by what they are in and
 * brings densities and statistics into the first load.
 * @param values side × side, row-major; what is not a number counts as −∞
 */
export function levelRings(values: ArrayLike<number>, side: number, level: number): readonly Ring[] {
  const rings: Ring[] = [];
  const byStart = new Map<number, Fragment>();
  const byEnd = new Map<number, Fragment>();
  const bit = (x: number, y: number) => (x >= 0 && y >= 0 && x < side && y < side && (values[y * side + x] as number) >= level ? 1 : 0);
  const indexOf = (x: number, y: number) => x * 2 + y * (side + 1) * 4;
  const put = (fragment: Fragment) => {
    byStart.set(fragment.start, fragment);
    byEnd.set(fragment.end, fragment);
  };
  /** Joins a line to the fragments that end where it starts and start where it ends. */
  const stitch = (x0: number, y0: number, x1: number, y1: number): void => {
    const [start, end] = [indexOf(x0, y0), indexOf(x1, y1)];
    const [before, after] = [byEnd.get(start), byStart.get(end)];
    byEnd.delete(start);
    byStart.delete(end);
    if (before && before === after) {
      before.ring.push([x1, y1]);
      rings.push(before.ring);
    } else if (before && after) put({ start: before.start, end: after.end, ring: before.ring.concat(after.ring) });
    else if (before) {
      before.ring.push([x1, y1]);
      put({ ...before, end });
    } else if (after) {
      after.ring.unshift([x0, y0]);
      put({ ...after, start });
    } else
      put({
        start,
        end,
        ring: [
          [x0, y0],
          [x1, y1],
        ],
      });
  };
  for (let y = -1; y < side; y++) {
    for (let x = -1; x < side; x++) {
      const corners = bit(x, y + 1) | (bit(x + 1, y + 1) << 1) | (bit(x + 1, y) << 2) | (bit(x, y) << 3);
      for (const [x0, y0, x1, y1] of linesOf[corners] ?? []) stitch(x0 + x, y0 + y, x1 + x, y1 + y);
    }
  }
  /** Where between the middles of two cells, `at` being their border, the level is. */
  const crossing = (at: number, v0: number, v1: number): number => {
    const [a, b] = [level - v0, v1 - v0];
    const d = Number.isFinite(a) || Number.isFinite(b) ? a / b : Math.sign(a) / Math.sign(b);
    return Number.isNaN(d) ? at : at + d - 0.5;
  };
  const valueAt = (x: number, y: number): number => {
    const value = values[y * side + x] ?? Number.NaN;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  for (const point of rings.flat()) {
    const [x, y] = point;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (x > 0 && x < side && column === x) point[0] = crossing(x, valueAt(column - 1, row), valueAt(column, row));
    if (y > 0 && y < side && row === y) point[1] = crossing(y, valueAt(column, row - 1), valueAt(column, row));
  }
  return rings.filter((ring) => doubleArea(ring) !== 0);
}
