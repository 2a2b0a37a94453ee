import { sigmoidFrom } from '../activations/sigmoid';
import { softplusFrom } from '../activations/softplus';
import { expBy } from '../elementary/exp';
import { exponentials } from '../elementary/exponentials';
import { logarithms } from '../elementary/log1p';
import { type LossEntry, oneOutputAClass } from './loss';

/**
 * E = −Σₖ [tₖ ln σ(zₖ) + (1 − tₖ) ln(1 − σ(zₖ))] from logits z: E = Σ softplus(z) − t z, ∂E/∂z = σ(z) − t, mean over the examples.
 * The negative log-likelihood of a Bernoulli variable (lecture L2.3, L4.2). With several classes: one sigmoid a class (L2.4).
 */
export const binaryCrossEntropy: LossEntry<'binaryCrossEntropy', never> = {
  id: 'binaryCrossEntropy',
  params: [],
  tasks: ['binary', 'multiclass'],
  outputActivations: ['sigmoid'],
  takesLogits: true,
  naturalOutput: () => 'sigmoid',
  coding: () => 'zeroOne',
  outputs: oneOutputAClass,
  evaluate(z, targets, batch, outputs, dz, divisor, _params, sum) {
    const scale = 1 / divisor;
    const powers = exponentials;
    const logs = logarithms;
    let total = 0;
    for (let i = 0; i < batch * outputs; i++) {
      const isWanted = !Number.isNaN(targets[i]);
      const power = expBy(powers, -Math.abs(z[i])); // half of the time of either
      if (isWanted) total += softplusFrom(logs, power, z[i]) - targets[i] * z[i];
      if (dz) dz[i] = isWanted ? scale * (sigmoidFrom(power, z[i]) - targets[i]) : 0;
    }
    sum[0] = total;
  },
};
