import { expect, it } from 'vitest';
import { shifted } from './ownImage';

const shape = [4, 5, 1];

it('a shift moves every pixel, and what leaves the image is lost', () => {
  const image = Float32Array.from({ length: 20 }, (_, i) => i + 1);
  const right = shifted(image, shape, 0, 1);
  expect([...right.slice(0, 5)]).toEqual([0, 1, 2, 3, 4]);
  expect([...shifted(image, shape, -1, 0).slice(15)]).toEqual([0, 0, 0, 0, 0]);
  expect([...shifted(image, shape, 1, 0).slice(5, 10)]).toEqual([1, 2, 3, 4, 5]);
  expect([...shifted(image, shape, 1, 0, [9]).slice(0, 5)]).toEqual([9, 9, 9, 9, 9]);
});
