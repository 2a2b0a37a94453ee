import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinned } from './lossCurve';

it('keeps every point of a short curve', () => {
  expect(thinned(Float64Array.of(3, 1, 2, 99), 3, 10)).toEqual([
    { epoch: 0, value: 3 },
    { epoch: 1, value: 1 },
    { epoch: 2, value: 2 },
  ]);
});

it('keeps the smallest and the largest value of every column, in order, and never more than two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 40 }),
      (curve, columns) => {
        const values = Float64Array.from(curve);
        const points = thinned(values, values.length, columns);
        expect(points.length).toBeLessThanOrEqual(2 * columns);
        expect(Math.min(...points.map(({ value }) => value))).toBe(Math.min(...curve));
        expect(Math.max(...points.map(({ value }) => value))).toBe(Math.max(...curve));
        points.forEach(({ epoch, value }, i) => {
          expect(value).toBe(values[epoch]);
          if (i > 0) expect(epoch).toBeGreaterThan(points[i - 1]?.epoch as number);
        });
      },
    ),
  );
});

it('keeps a single spike among a hundred thousand epochs', () => {
  const values = new Float64Array(100_000).fill(0.1);
  values[54_321] = 7;
  expect(thinned(values, values.length, 200)).toContainEqual({ epoch: 54_321, value: 7 });
});

it('leaves out what is not a number without losing its neighbours', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? Number.NaN : i));
  const points = thinned(values, 100, 10);
  expect(points.every(({ value }) => Number.isFinite(value))).toBe(true);
  expect(points.map(({ epoch }) => epoch)).toContain(99);
  expect(points).toHaveLength(20);
  expect(thinned(new Float64Array(50).fill(Number.NaN), 50, 5)).toEqual([]);
});
