import { expect, it } from 'vitest';
import { medianCurve } from './seedCurves';

const curve = (...losses: number[]) => ({ losses: Float64Array.from(losses), length: losses.length });

it('the median of the runs that have reached an epoch', () => {
  const { losses, length } = medianCurve([curve(4, 1, 9), curve(2, 5), curve(3, 3, 7, 8)]);
  expect([...losses]).toEqual([3, 3, 8, 8]);
  expect(length).toBe(4);
});

it('a loss that is no number does not hide the others', () => {
  expect([...medianCurve([curve(1, Number.NaN), curve(3, 2)]).losses]).toEqual([2, 2]);
  expect(medianCurve([]).length).toBe(0);
});
