import { exp } from '../elementary/exp';
import type { Activation } from './activation';
import { knownActivations } from './known';

const value = (z: number) => exp(-z * z);
const derivative = (z: number, y: number) => -2 * z * y;

/** f(z) = exp(−z²), f′ = −2 z f: a radial basis function of one dimension, without the factor ½ (lecture L3.5). */
export const gaussian: Activation<'gaussian', never> = {
  ...knownActivations.gaussian,
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i], y[i]);
  },
};
