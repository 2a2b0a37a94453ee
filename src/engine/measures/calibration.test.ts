import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibration } from './calibration';

it('a coin that is said to fall heads half the time and does is without error; one that is said to always is wrong by a half', () => {
  expect(calibration([0.5, 0.5], [1, 0], 10).expectedError).toBe(0);
  expect(calibration([1, 1], [1, 0], 10).expectedError).toBe(0.5);
});

it('worked by hand: 3 of 4 in the upper bin, none in the lower', () => {
  const { counts, said, happened, expectedError } = calibration([0.8, 0.8, 0.6, 0.6, 0.1], [1, 1, 1, 0, 0], 2);
  expect(Array.from(counts)).toEqual([1, 4]);
  expect(said[1]).toBeCloseTo(0.7, 12);
  expect(Array.from(happened)).toEqual([0, 0.75]);
  // (1 · 0.1 + 4 · 0.05) / 5
  expect(expectedError).toBeCloseTo(0.06, 12);
});

it('every decision is in one bin, and an empty bin has no share', () => {
  const decisions = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(decisions, fc.integer({ min: 1, max: 12 }), (pairs, bins) => {
      const found = calibration(
        pairs.map(([p]) => p),
        pairs.map(([, t]) => t),
        bins,
      );
      expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
      found.counts.forEach((count, bin) => {
        const within = pairs.filter(([p]) => Math.min(bins - 1, Math.floor(p * bins)) === bin);
        expect(count).toBe(within.length);
        if (count === 0) expect([found.said[bin], found.happened[bin]]).toEqual([Number.NaN, Number.NaN]);
        else expect(found.happened[bin]).toBeCloseTo(within.reduce((sum, [, t]) => sum + t, 0) / count, 12);
      });
      expect(found.expectedError).toBeGreaterThanOrEqual(0);
      expect(found.expectedError).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
  expect(calibration([], [], 3).expectedError).toBeNaN();
});
