import type { Activation } from './activation';
import { knownActivations } from './known';
import { sigmoid } from './sigmoid';

const value = (z: number) => z * sigmoid.value(z);
const derivative = (z: number) => sigmoid.value(z) * (1 + z * sigmoid.value(-z));

/** f(z) = z σ(z), also called swish; f′ = σ(z) (1 + z (1 − σ(z))) (Ramachandran et al. 2017). */
export const silu: Activation<'silu', never> = {
  ...knownActivations.silu,
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
