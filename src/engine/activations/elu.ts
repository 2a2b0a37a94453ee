import type { Activation } from './activation';

/** f(z) = z for z > 0, e^z − 1 otherwise; f′ = 1 or f + 1 (Clevert et al. 2015, α = 1). */
export const elu: Activation = {
  id: 'elu',
  label: 'ELU',
  summary: 'Exponential linear unit, α = 1: z above zero, e^z − 1 below.',
  formula: 'z > 0 ? z : eᶻ − 1',
  params: [],
  range: [-1, Number.POSITIVE_INFINITY],
  value: (z) => (z > 0 ? z : Math.expm1(z)),
  derivative: (z) => (z > 0 ? 1 : Math.exp(z)),
};
