import { expect, it } from 'vitest';
import { ShownSlices } from './shownSlices';

it('up to six slices are all shown; of more the five largest in their order, the chosen one among them', () => {
  const shown = (sums: readonly number[], chosen: number) => new ShownSlices().at(sums, chosen, 'a window', false);
  expect(shown([0.1, -3, 2, 0, 5, -1], 3)).toEqual([0, 1, 2, 3, 4, 5]);
  const sums = [0.1, -3, 2, 0, 5, -1, 0.2, 4];
  expect(shown(sums, 4)).toEqual([1, 2, 4, 5, 7]);
  expect(shown(sums, 3)).toEqual([1, 2, 3, 4, 7]);
});

it('while it trains the same ones stay, of the same window and the same chosen one', () => {
  const [early, late] = [
    [9, 8, 7, 6, 5, 0, 0],
    [0, 0, 5, 6, 7, 8, 9],
  ];
  const slices = new ShownSlices();
  const [before, after] = [
    [0, 1, 2, 3, 4],
    [2, 3, 4, 5, 6],
  ];
  expect(slices.at(early, 2, 'a window', false)).toEqual(before);
  expect(slices.at(late, 2, 'a window', true)).toEqual(before);
  expect(slices.at(late, 2, 'another', true)).toEqual(after);
  expect(slices.at(early, 6, 'another', true)).toEqual([0, 1, 2, 3, 6]);
  expect(slices.at(late, 6, 'another', false)).toEqual(after);
});
