import type { Activation } from './activation';

/** f(z) = tanh z, f′ = 1 − f². Odd, so zero-centred; saturates on both sides (lecture L4.5). */
export const tanh: Activation = {
  id: 'tanh',
  label: 'tanh',
  summary: 'Hyperbolic tangent, from −1 to 1: f′ = 1 − f².',
  formula: 'tanh z',
  params: [],
  range: [-1, 1],
  value: Math.tanh,
  derivative: (_, y) => 1 - y * y,
};
