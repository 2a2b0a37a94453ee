import { expect, it } from 'vitest';
import { shownSlices } from './shownSlices';

it('up to six slices are all shown; of more the five largest in their order, the chosen one among them', () => {
  expect(shownSlices([0.1, -3, 2, 0, 5, -1], 3)).toEqual([0, 1, 2, 3, 4, 5]);
  const sums = [0.1, -3, 2, 0, 5, -1, 0.2, 4];
  expect(shownSlices(sums, 4)).toEqual([1, 2, 4, 5, 7]);
  expect(shownSlices(sums, 3)).toEqual([1, 2, 3, 4, 7]);
});
