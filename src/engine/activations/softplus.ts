import { exp } from '../elementary/exp';
import { log1p } from '../elementary/log1p';
import type { Activation } from './activation';
import { sigmoid } from './sigmoid';

/** ln(1 + e^z) from e^−|z|. */
export const softplusFrom = (power: number, z: number): number => Math.max(z, 0) + log1p(power);
const value = (z: number) => softplusFrom(exp(-Math.abs(z)), z);
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
