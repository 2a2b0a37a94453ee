import { expect, it } from 'vitest';
import { bandOf } from './seedBand';

it('a band lies from the least to the largest of those that are still there', () => {
  const runs = [
    [1, 2, 3],
    [3, 1],
    [2, Number.NaN, 1],
  ].map((losses) => Float64Array.from(losses));
  expect(bandOf(runs)).toEqual({
    low: Float64Array.of(1, 1, 1),
    high: Float64Array.of(3, 2, 3),
    median: Float64Array.of(2, 1.5, 2),
  });
  expect(bandOf([Float64Array.of(Number.NaN)])).toEqual({
    low: Float64Array.of(Number.NaN),
    high: Float64Array.of(Number.NaN),
    median: Float64Array.of(Number.NaN),
  });
});
