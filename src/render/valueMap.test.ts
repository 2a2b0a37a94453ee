import { expect, it } from 'vitest';
import { valueMap } from './valueMap';

it('shows the values where they are, row 0 on top', () => {
  const corners = { x: [-3, 3, -3, 3], y: [3, 3, -3, -3], value: [1, -1, 0.5, 0] };
  const map = valueMap(corners, [-6, 6], 2, 0.5);
  expect([...map].map((value) => Math.round(100 * value) / 100 + 0)).toEqual([1, -1, 0.5, 0]);
});

it('lies between the values, and is the value itself where there is but one', () => {
  const map = valueMap({ x: [0, 5], y: [0, -5], value: [0.2, 0.8] }, [-6, 6], 6, 2);
  for (const value of map) expect(value >= 0.2 - 1e-6 && value <= 0.8 + 1e-6).toBe(true);
  for (const value of valueMap({ x: [1], y: [1], value: [-0.7] }, [-6, 6], 3, 1)) expect(value).toBeCloseTo(-0.7);
});
