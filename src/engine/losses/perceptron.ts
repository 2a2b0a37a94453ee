import { step } from '../activations/step';
import { comparesSides, elementwise, type LossEntry } from './loss';

/**
 * E = Σₖ (yₖ − tₖ) zₖ with t in {0, 1}, a linear output z and its hard threshold y = step(z): |z| for a mistake, else 0. ∂E/∂z = −(t − y), on the
 * border one of the subgradients. With examples one at a time plain gradient descent is therefore Rosenblatt's rule itself, w ← w + η (t − y) x:
 * only mistakes move the weights. It converges exactly where a line separates the classes, and never on XOR. The targets arrive as ±1, which puts
 * the threshold of the answer at z = 0. Source: Rosenblatt 1958; lecture L2.1.
 */
export const perceptron: LossEntry<'perceptron', never> = {
  ...comparesSides,
  id: 'perceptron',
  outputActivations: ['linear'],
  evaluate: elementwise(
    (z, t) => (step.value(z) - Number(t > 0)) * z,
    (z, t) => step.value(z) - Number(t > 0),
  ),
};
