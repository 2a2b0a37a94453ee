import { expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/normalize';
import { changedNames, withMark } from './marks';

it('keeps what was changed, each at its epoch, and forgets what came after a change in the past', () => {
  const experiment = defaultExperiment();
  const names = changedNames(experiment, { ...experiment, learningRate: 0.5, batchSize: 3 });
  expect(names).toEqual(['learningRate', 'batchSize']);
  let marks = withMark([], 4, names);
  marks = withMark(marks, 4, ['weights', 'batchSize']);
  marks = withMark(marks, 9, ['penalty']);
  expect(marks).toEqual([
    { epoch: 4, names: ['learningRate', 'batchSize', 'weights'] },
    { epoch: 9, names: ['penalty'] },
  ]);
  expect(withMark(marks, 6, ['weights'])).toEqual([marks[0], { epoch: 6, names: ['weights'] }]);
  expect(withMark(marks, 9, [])).toEqual(marks);
});
