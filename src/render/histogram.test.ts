import { expect, it } from 'vitest';
import { histogramOf } from './histogram';

it('counts the training examples of a column, as shares of the fullest bin', () => {
  const axes = ['a', 'b'].map((name) => ({ name, label: name, min: 0, max: 10 }));
  // column b: 0.5, 0.6, 5.5, 10 (the upper end is in the last bin), then a test example
  const x = Float64Array.of(9, 0.5, 9, 0.6, 9, 5.5, 9, 10, 9, 3);
  expect(histogramOf({ axes, x, trainCount: 4 }, 1)).toEqual([1, 0, 0, 0, 0, 0.5, 0, 0, 0, 0.5]);
});
