import { expect, it } from 'vitest';
import { drivenLight } from './drivenLight';

it.each([
  ['train', 'night', { day: 1, dusk: 0, night: 0 }, 'day'],
  ['train', 'day', { day: 0, dusk: 1, night: 1 }, 'dusk'],
  ['train', 'night', { day: 1, dusk: 0, night: 1 }, 'night'],
  ['train', 'night', { day: 0, dusk: 0, night: 0 }, 'day'],
  ['predict', 'night', { day: 1, dusk: 0, night: 0 }, 'night'],
] as const)('under %s, with %s to test on and %o recorded in: the light on the road', (tab, light, params, seen) => {
  expect(drivenLight({ tab, light }, params)).toBe(seen);
});
