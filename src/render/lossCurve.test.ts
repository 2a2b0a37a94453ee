import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensed, placesUpTo, rowAt, thinned } from './lossCurve';

/** Losses of either sign. Zero has none: the least of 0 and −0 is either of them, and both are drawn alike. */
const loss = fc.double({ min: -5, max: 5, noNaN: true }).map((value) => value + 0);

it('keeps every point of a short curve', () => {
  expect(thinned(Float64Array.of(3, 1, 2, 99), 3, 10)).toEqual([
    { at: 0, value: 3 },
    { at: 1, value: 1 },
    { at: 2, value: 2 },
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
        points.forEach(({ at, value }, i) => {
          expect(value).toBe(values[at]);
          if (i > 0) expect(at).toBeGreaterThan(points[i - 1]?.at as number);
        });
      },
    ),
  );
});

it('keeps a single spike among a hundred thousand epochs', () => {
  const values = new Float64Array(100_000).fill(0.1);
  values[54_321] = 7;
  expect(thinned(values, values.length, 200)).toContainEqual({ at: 54_321, value: 7 });
});

it('leaves out what is not a number without losing its neighbours', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? Number.NaN : i));
  const points = thinned(values, 100, 10);
  expect(points.every(({ value }) => Number.isFinite(value))).toBe(true);
  expect(points.map(({ at }) => at)).toContain(99);
  expect(points).toHaveLength(20);
  expect(thinned(new Float64Array(50).fill(Number.NaN), 50, 5)).toEqual([]);
});

describe('a curve with no more points than pixels', () => {
  it('has every epoch where there is room for it, and no band', () => {
    expect(condensed(Float64Array.of(3, 1, 2, 99), 3, 10)).toEqual({
      points: [
        { at: 0, value: 3 },
        { at: 1, value: 1 },
        { at: 2, value: 2 },
      ],
      band: [],
    });
  });

  it('lies within its band, which holds every value, and ends at the last one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: loss }, fc.constant(Number.NaN)), { minLength: 2, maxLength: 600 }),
        fc.integer({ min: 1, max: 40 }),
        (curve, columns) => {
          fc.pre(curve.length > columns && curve.some((value) => !Number.isNaN(value)));
          const { points, band } = condensed(Float64Array.from(curve), curve.length, columns);
          const numbers = curve.filter((value) => !Number.isNaN(value));
          expect(points.length).toBeLessThanOrEqual(columns + 1);
          expect(Math.min(...band.map(({ least }) => least))).toBe(Math.min(...numbers));
          expect(Math.max(...band.map(({ most }) => most))).toBe(Math.max(...numbers));
          for (const { value, least, most } of band) expect(value >= least && value <= most).toBe(true);
          points.forEach(({ at }, i) => {
            if (i > 0) expect(at).toBeGreaterThan((points[i - 1] as { at: number }).at);
          });
          expect(points.at(-1)?.value).toBe(numbers.at(-1));
        },
      ),
    );
  });

  it('goes through the middle of what swings', () => {
    const values = Float64Array.from({ length: 3000 }, (_, epoch) => (epoch % 3 === 0 ? 9 : 1));
    const { points, band } = condensed(values, 3000, 100);
    expect(points.slice(0, -1).every(({ value }) => value === 1)).toBe(true);
    expect(band.every(({ most }) => most === 9)).toBe(true);
  });
});

describe('rows that lie closer at the beginning than at the end', () => {
  // 1, 2, … 2048, then every second, every fourth
  const places = Float64Array.from({ length: 4096 }, (_, i) => (i < 2048 ? i + 1 : i < 3072 ? 2 * i - 2046 : 4 * i - 8188));
  const { length } = places;
  const end = placesUpTo(length, places);

  it('give every part of the axis its share of the points, none of them lost that stands out', () => {
    const values = new Float64Array(length).fill(0.1);
    values[7] = 7;
    const wavy = values.map((value, i) => value + (i % 3) / 100);
    const points = thinned(wavy, length, 100, places);
    expect(points).toContainEqual({ at: 8, value: wavy[7] });
    expect(points.length).toBeLessThanOrEqual(200);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inIt = points.filter(({ at }) => at >= (tenth * end) / 10 && at < ((tenth + 1) * end) / 10);
      expect(inIt.length).toBeGreaterThanOrEqual(18);
    }
  });

  it('are found by the place at which one looks', () => {
    for (const [place, row] of [
      [0, -1],
      [1, 0],
      [2049, 2047],
      [2050, 2048],
      [end + 5, length - 1],
    ] as const)
      expect(rowAt(place, length, places)).toBe(row);
    expect(rowAt(5, 3, null)).toBe(2);
  });
});
