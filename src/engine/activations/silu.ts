import type { Activation } from './activation';
import { sigmoid } from './sigmoid';

/** f(z) = z σ(z), also called swish; f′ = σ(z) (1 + z (1 − σ(z))) (Ramachandran et al. 2017). */
export const silu: Activation = {
  id: 'silu',
  label: 'SiLU',
  summary: 'z σ(z), also called swish.',
  formula: 'z σ(z)',
  params: [],
  range: [-0.279, Number.POSITIVE_INFINITY],
  value: (z) => z * sigmoid.value(z),
  derivative(z) {
    const s = sigmoid.value(z);
    return s * (1 + z * sigmoid.value(-z));
  },
};
