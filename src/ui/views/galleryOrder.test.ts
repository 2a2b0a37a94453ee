import { expect, it } from 'vitest';
import type { Quality } from '../../probes/quality';
import { cellImages, mistakesFirst, shortClass } from './galleryOrder';

const truth = [0, 1, 1, 0, 1, 1];
const quality = { answers: Float64Array.of(0, 0, 1, 1, 0, 0), outputs: Float64Array.of(0.9, 0.6, 0.7, 0.8, 0.95, 0.6) } as Quality;

it('mistakes come first, in their order; where nothing is learnt all are as they stand', () => {
  expect(mistakesFirst(quality.answers, truth)).toEqual([1, 3, 4, 5, 0, 2]);
  expect(mistakesFirst(null, truth)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('a cell has all its images, the surest mistake first, on the diagonal the least sure', () => {
  expect(cellImages(quality, truth, { truth: 1, taken: 0 })).toEqual([4, 1, 5]);
  expect(cellImages(quality, truth, { truth: 0, taken: 1 })).toEqual([3]);
  const sure = { answers: Float64Array.of(1, 1, 1), outputs: Float64Array.of(0.9, 0.5, 0.7) } as Quality;
  expect(cellImages(sure, [1, 1, 1], { truth: 1, taken: 1 })).toEqual([1, 2, 0]);
  expect(cellImages(quality, truth, { truth: 2, taken: 0 })).toEqual([]);
});

it('digits have room for both classes, words for the wrong one', () => {
  expect(shortClass(['4', '9'], 0, 1)).toBe('4→9');
  expect(shortClass(['Coat', 'Shirt'], 0, 1)).toBe('→Sh');
});
