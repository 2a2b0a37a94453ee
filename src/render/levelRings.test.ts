import { contours, polygonArea } from 'd3';
import { expect, it } from 'vitest';
import { createRng } from '../engine/rng';
import { levelRings } from './levelRings';

const byPlace = (rings: readonly (readonly (readonly number[])[])[]) => rings.map((ring) => JSON.stringify(ring)).toSorted();

/** Those without an area, where a value is the level itself, are no line on a picture: d3 keeps some of them as holes. */
const ofD3 = (values: ArrayLike<number>, side: number, level: number) =>
  contours()
    .size([side, side])
    .contour(values as number[], level)
    .coordinates.flat()
    .filter((ring) => polygonArea(ring as [number, number][]) !== 0);

it.each(['noise', 'smooth', 'a few values, the level among them', 'not numbers'])(
  'are the rings of d3’s contours, point by point and to the bit: %s',
  (kind) => {
    const rng = createRng('rings', kind);
    for (let n = 0; n < 60; n++) {
      const side = 2 + Math.floor(20 * rng.uniform());
      const [a, b, c] = [rng.uniform(), rng.uniform(), rng.uniform()];
      const values = Float64Array.from({ length: side * side }, (_, i) => {
        const [x, y] = [i % side, Math.floor(i / side)];
        if (kind === 'smooth') return Math.sin(a * x + c) * Math.cos(b * y);
        if (kind === 'a few values, the level among them') return Math.floor(4 * rng.uniform()) / 4;
        if (kind === 'not numbers')
          return [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, rng.uniform()][Math.floor(4 * rng.uniform())];
        return rng.uniform();
      });
      const level = kind === 'smooth' ? 0.1 : 0.5;
      const wanted = ofD3(values, side, level);
      expect(byPlace(levelRings(values, side, level))).toEqual(byPlace(wanted));
    }
  },
);
