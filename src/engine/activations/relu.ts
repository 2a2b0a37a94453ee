import type { Activation } from './activation';

/** f(z) = max(0, z), f′ = 1 for z > 0 and 0 otherwise, f′(0) = 0 included (lecture L4.6). */
export const relu: Activation = {
  id: 'relu',
  label: 'ReLU',
  summary: 'Rectified linear unit: f(z) = max(0, z).',
  formula: 'max(0, z)',
  params: [],
  range: [0, Number.POSITIVE_INFINITY],
  value: (z) => (z <= 0 ? 0 : z), // written so that not a number stays visible
  derivative: (z) => (z > 0 ? 1 : 0),
};
