import type { Activation } from './activation';

/** f(z) = exp(−z²), f′ = −2 z f: a radial basis function of one dimension, without the factor ½ (lecture L3.5). */
export const gaussian: Activation = {
  id: 'gaussian',
  label: 'RBF',
  summary: 'Radial basis function exp(−z²).',
  formula: 'exp(−z²)',
  params: [],
  range: [0, 1],
  value: (z) => Math.exp(-z * z),
  derivative: (z, y) => -2 * z * y,
};
