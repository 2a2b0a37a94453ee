import { expect, it } from 'vitest';
import { trainCountOf } from './generated';

it('all examples train at 100 %, and below at least one is on either side', () => {
  expect([4, 16, 500].map((count) => trainCountOf(count, 100))).toEqual([4, 16, 500]);
  expect(trainCountOf(4, 99)).toBe(3);
  expect(trainCountOf(4, 1)).toBe(1);
  expect(trainCountOf(500, 70)).toBe(350);
  expect([0, 1].map((count) => trainCountOf(count, 50))).toEqual([0, 1]);
});
