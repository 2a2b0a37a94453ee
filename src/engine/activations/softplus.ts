import type { Activation } from './activation';
import { sigmoid } from './sigmoid';

/** f(z) = ln(1 + e^z), f′ = σ(z). Written max(z, 0) + ln(1 + e^−|z|), which neither overflows nor loses small values. */
export const softplus: Activation = {
  id: 'softplus',
  label: 'softplus',
  summary: 'A smooth ReLU: ln(1 + e^z), derivative σ(z).',
  formula: 'ln(1 + eᶻ)',
  params: [],
  range: [0, Number.POSITIVE_INFINITY],
  value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  derivative: (z) => sigmoid.value(z),
};
