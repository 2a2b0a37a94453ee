import { expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/normalize';
import { isRateChange, withMark } from './marks';

it('keeps what was changed, each at its epoch, and forgets what came after a change in the past', () => {
  const start = { ...defaultExperiment(), learningRate: 0.1 };
  const faster = { ...start, learningRate: 0.5, batchSize: 3 };
  const smaller = { ...faster, batchSize: 2 };
  let marks = withMark([], 4, start, faster);
  marks = withMark(marks, 4, faster, faster);
  marks = withMark(marks, 9, faster, smaller);
  expect(marks).toEqual([
    { epoch: 4, names: ['learningRate', 'batchSize', 'weights'], rateBefore: 0.1, rate: 0.5 },
    { epoch: 9, names: ['batchSize'], rateBefore: null, rate: 0.5 },
  ]);
  expect(marks.map(isRateChange)).toEqual([true, false]);
  expect(withMark(marks, 6, smaller, smaller)).toEqual([marks[0], { epoch: 6, names: ['weights'], rateBefore: null, rate: 0.5 }]);
});

it('a rate that is set back where it was changed has not changed', () => {
  const start = { ...defaultExperiment(), learningRate: 0.1 };
  const faster = { ...start, learningRate: 0.5 };
  const back = withMark(withMark([], 4, start, faster), 4, faster, { ...start });
  expect(back[0]?.rateBefore).toBeNull();
});
