import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aside } from './aside';

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

it('leaves what is far enough apart, and moves what is not to both sides', () => {
  expect(aside([0, 30, 90], 24, anywhere)).toEqual([0, 30, 90]);
  expect(aside([50, 50, 50, 200], 24, anywhere)).toEqual([26, 50, 74, 200]);
  expect(aside([], 24, anywhere)).toEqual([]);
});

it('keeps the order and the gap, and no single place could be nearer to where it is wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (places) => {
      const wanted = places.sort((a, b) => a - b);
      const found = aside(wanted, 24, anywhere);
      found.forEach((place, k) => {
        const [before, after] = [found[k - 1] ?? Number.NEGATIVE_INFINITY, found[k + 1] ?? Number.POSITIVE_INFINITY];
        expect(place - before).toBeGreaterThanOrEqual(24 - 1e-9);
        const best = Math.min(after - 24, Math.max(before + 24, wanted[k] as number));
        expect(Math.abs(place - best)).toBeLessThan(1e-6);
      });
    }),
  );
});

it('stays within its ends', () => {
  expect(aside([0, 0, 200], 24, [10, 190])).toEqual([10, 34, 190]);
  expect(aside([170, 190, 190], 24, [10, 190])).toEqual([142, 166, 190]);
});
