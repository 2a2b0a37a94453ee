import { expect, it } from 'vitest';
import { penned, shifted } from './ownImage';

const shape = [4, 5, 1];

it('a pen leaves ink where it stands, least far away, and the image before as it was', () => {
  const before = new Float32Array(20);
  const drawn = penned(before, shape, 1.5, 2.5);
  expect(drawn[1 * 5 + 2]).toBe(1);
  expect(drawn[0]).toBe(0);
  expect(drawn[1 * 5 + 1]).toBeLessThan(1);
  expect(before.every((value) => value === 0)).toBe(true);
  expect(penned(before, shape, 0, 0)[0]).toBeGreaterThan(0);
});

it('a shift moves every pixel, and what leaves the image is lost', () => {
  const image = Float32Array.from({ length: 20 }, (_, i) => i + 1);
  const right = shifted(image, shape, 0, 1);
  expect([...right.slice(0, 5)]).toEqual([0, 1, 2, 3, 4]);
  expect([...shifted(image, shape, -1, 0).slice(15)]).toEqual([0, 0, 0, 0, 0]);
  expect([...shifted(image, shape, 1, 0).slice(5, 10)]).toEqual([1, 2, 3, 4, 5]);
});
