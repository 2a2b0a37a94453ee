import type { Activation } from './activation';

/** f(z) = sin z, f′ = cos z. */
export const sin: Activation = {
  id: 'sin',
  label: 'sin',
  summary: 'Sine: periodic, never saturates.',
  formula: 'sin z',
  params: [],
  range: [-1, 1],
  value: Math.sin,
  derivative: (z) => Math.cos(z),
};
