import type { Activation } from './activation';
import { sigmoid } from './sigmoid';

const value = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
const derivative = (z: number) => sigmoid.value(z);

/** f(z) = ln(1 + e^z), f′ = σ(z). Written max(z, 0) + ln(1 + e^−|z|), which neither overflows nor loses small values. */
export const softplus: Activation<'softplus', never> = {
  id: 'softplus',
  formula: 'ln(1 + eᶻ)',
  params: [],
  range: [0, Number.POSITIVE_INFINITY],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
