import { expect, it } from 'vitest';
import { typedNumbers, withTyped } from './typedNumbers';

it('keeps typed numbers at their places, and the own ones elsewhere', () => {
  const text = withTyped(withTyped('', 2, -0.5), 0, 1e-7);
  expect(typedNumbers(text)).toEqual([1e-7, null, -0.5]);
  expect(typedNumbers('')).toEqual([]);
  expect(typedNumbers('x_2')).toEqual([null, 2]);
});
