import { expect, it } from 'vitest';
import { LearntWeights } from './learntWeights';

const of = (...values: number[]) => Float64Array.of(...values);
const to = (...values: number[]) => new Map(values.entries());

it('learnt weights are behind every edit, also after one was undone and done again, until something else changes', () => {
  const learnt = new LearntWeights();
  expect(learnt.behind(of(1, 2, 3))).toBeNull();
  expect(learnt.edit(of(1, 2, 3), to(1, 0, 3))).toBe(true);
  expect(learnt.behind(of(1, 0, 3))).toEqual(of(1, 2, 3));
  expect(learnt.edit(of(1, 0, 3), to(1, 0, 9))).toBe(false);
  expect(learnt.behind(of(1, 0, 9))).toEqual(of(1, 2, 3));
  expect(learnt.behind(of(1, 0, 3))).toEqual(of(1, 2, 3)); // undone
  expect(learnt.behind(of(1, 2, 3))).toBeNull(); // both undone: nothing is edited
  expect(learnt.behind(of(1, 0, 9))).toEqual(of(1, 2, 3)); // done again
  expect(learnt.behind(of(1.5, 0, 9))).toBeNull(); // trained
  expect(learnt.behind(of(1, 0))).toBeNull(); // another network
  expect(learnt.edit(of(1.5, 0, 9), to(0, 0, 9))).toBe(true);
  expect(learnt.behind(of(0, 0, 9))).toEqual(of(1.5, 0, 9));
});
