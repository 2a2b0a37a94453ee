import { expect, it } from 'vitest';
import { lanesOf } from './SkipArcs';

it('arcs that would lie over each other stand in lanes, the shortest lowest', () => {
  expect(lanesOf([{ from: 1, to: 3 }])).toEqual([0]);
  expect(
    lanesOf([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]),
  ).toEqual([0, 0]);
  expect(
    lanesOf([
      { from: 0, to: 4 },
      { from: 1, to: 3 },
      { from: 2, to: 3 },
    ]),
  ).toEqual([2, 1, 0]);
});
