import { expBy } from '../elementary/exp';
import { exponentials } from '../elementary/exponentials';
import { log1pOfShareBy, logarithms } from '../elementary/log1p';
import type { Activation } from './activation';
import { sigmoid, sigmoidBy } from './sigmoid';

/** ln(1 + e^z) from e^−|z|. @param logs `logarithms` */
export const softplusFrom = (logs: Float64Array, power: number, z: number): number => Math.max(z, 0) + log1pOfShareBy(logs, power);
const valueBy = (powers: Float64Array, logs: Float64Array, z: number) => softplusFrom(logs, expBy(powers, -Math.abs(z)), z);

/** f(z) = ln(1 + e^z), f′ = σ(z). Written max(z, 0) + ln(1 + e^−|z|), which neither overflows nor loses small values. */
export const softplus: Activation<'softplus', never> = {
  id: 'softplus',
  params: [],
  range: [0, Number.POSITIVE_INFINITY],
  value: (z) => valueBy(exponentials, logarithms, z),
  derivative: (z) => sigmoid.value(z),
  forward(z, y, count) {
    const powers = exponentials;
    const logs = logarithms;
    for (let i = 0; i < count; i++) y[i] = valueBy(powers, logs, z[i]);
  },
  backward(z, _y, dy, dz, count) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) dz[i] = dy[i] * sigmoidBy(powers, z[i]);
  },
};
