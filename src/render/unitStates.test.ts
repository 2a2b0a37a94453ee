import { expect, it } from 'vitest';
import { activations } from '../engine/activations/registry';
import { canDie } from './unitStates';

it('only units that are flat below zero can die', () => {
  expect(activations.map(({ id }) => id).filter(canDie)).toEqual(['relu', 'step']);
  expect(canDie('softmax')).toBe(false);
});
