import { sigmoid } from '../activations/sigmoid';
import { softplus } from '../activations/softplus';
import { elementwiseRow, type LossEntry, oneOutputAClass } from './loss';

/**
 * E = −Σₖ [tₖ ln σ(zₖ) + (1 − tₖ) ln(1 − σ(zₖ))] from logits z: E = Σ softplus(z) − t z, ∂E/∂z = σ(z) − t, mean over the examples.
 * The negative log-likelihood of a Bernoulli variable (lecture L2.3, L4.2). With several classes: one sigmoid a class (L2.4).
 */
export const binaryCrossEntropy: LossEntry = {
  id: 'binaryCrossEntropy',
  label: 'cross-entropy',
  summary: '−[t ln y + (1 − t) ln(1 − y)] of a sigmoid output, from logits.',
  params: [],
  tasks: ['binary', 'multiclass'],
  outputActivations: ['sigmoid'],
  takesLogits: true,
  naturalOutput: () => 'sigmoid',
  coding: () => 'zeroOne',
  outputs: oneOutputAClass,
  row: elementwiseRow(
    (z, t) => softplus.value(z) - t * z,
    (z, t) => sigmoid.value(z) - t,
  ),
};
