import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Split, splitRows, trainCountOf } from './split';

it('all examples train at 100 %, and below at least one is on either side', () => {
  expect([4, 16, 500].map((count) => trainCountOf(count, 100))).toEqual([4, 16, 500]);
  expect(trainCountOf(4, 99)).toBe(3);
  expect(trainCountOf(4, 1)).toBe(1);
  expect(trainCountOf(500, 70)).toBe(350);
  expect([0, 1].map((count) => trainCountOf(count, 50))).toEqual([0, 1]);
});

const request = (split: Split, trainPercent = 50) => ({ trainPercent, split, seeds: { data: '1', split: '3' } });

it('the first rows train where they are divided by their order', () => {
  const rows = Array.from({ length: 10 }, (_, i) => [i, i % 2]);
  const { x, t, trainCount } = splitRows(rows, 1, request('order', 70), true);
  expect([[...x], [...t], trainCount]).toEqual([rows.map(([place]) => place), rows.map(([, value]) => value), 7]);
});

it('each class is divided alike, to one example, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }).filter((counts) => counts.filter((count) => count > 0).length > 1),
      fc.integer({ min: 1, max: 100 }),
      (counts, percent) => {
        const rows = counts.flatMap((count, k) => Array.from({ length: count }, (_, i) => [100 * k + i, k]));
        const { x, t, trainCount } = splitRows(rows, 1, request('classes', percent), true);
        expect(trainCount).toBe(trainCountOf(rows.length, percent));
        expect(Array.from(x, (place, n) => [place, t[n]]).sort((a, b) => a[0] - b[0])).toEqual(rows);
        const trained = counts.map((_, k) => t.subarray(0, trainCount).filter((of) => of === k).length);
        const present = counts.filter((count) => count > 0).length;
        counts.forEach((count, k) => {
          // the quota of a class, or the one example that it has at least
          if (trained[k] > 1) expect(Math.abs(trained[k] - (count * trainCount) / rows.length)).toBeLessThan(present);
          if (count > 0 && trainCount >= present) expect(trained[k]).toBeGreaterThan(0);
        });
        if (percent === 100) expect(trained).toEqual(counts);
      },
    ),
  );
});

it('a fifth of 50, 30 and 20 is 10, 6 and 4', () => {
  const rows = [50, 30, 20].flatMap((count, k) => Array.from({ length: count }, (_, i) => [i, k]));
  const { t, trainCount } = splitRows(rows, 1, request('classes', 80), true);
  expect([0, 1, 2].map((k) => t.subarray(trainCount).filter((of) => of === k).length)).toEqual([10, 6, 4]);
  expect(splitRows(rows, 1, request('classes', 80), false)).toEqual(splitRows(rows, 1, request('random', 80), false));
  expect(t).not.toEqual(splitRows(rows, 1, request('random', 80), true).t);
});
