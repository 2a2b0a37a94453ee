import type { Activation } from './activation';

/**
 * f(z) = 1 / (1 + e⁻ᶻ), f′ = f (1 − f), at most ¼ and almost zero almost everywhere (lecture L4.5).
 * For z below 0 it is written e^z / (1 + e^z), so that e never overflows.
 */
export const sigmoid: Activation = {
  id: 'sigmoid',
  label: 'sigmoid',
  summary: 'Logistic function, from 0 to 1: f′ = f(1 − f).',
  formula: '1 / (1 + e⁻ᶻ)',
  params: [],
  range: [0, 1],
  value(z) {
    if (z >= 0) return 1 / (1 + Math.exp(-z));
    const e = Math.exp(z);
    return e / (1 + e);
  },
  derivative: (_, y) => y * (1 - y),
};
