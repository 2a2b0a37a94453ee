import { elementwise, type LossEntry, oneOutputAClass } from './loss';

/**
 * E = Σₖ max(0, −tₖ zₖ) with t = ±1 and a linear output z; ∂E/∂z = −t where t z ≤ 0, else 0. With examples one at a time and plain gradient descent
 * this is Rosenblatt's rule w ← w + η' (t − y) x, y the hard threshold of z as ±1 and η' = η / 2: only mistakes move the weights, an example on the
 * border counts as one. It converges exactly where a line separates the classes, and never on XOR. Source: Rosenblatt 1958; lecture L2.1.
 */
export const perceptron: LossEntry = {
  id: 'perceptron',
  label: 'perceptron',
  summary: 'max(0, −t y): with batches of one, Rosenblatt’s rule. Only mistakes move the weights.',
  params: [],
  tasks: ['binary', 'multiclass'],
  outputActivations: ['linear'],
  takesLogits: false,
  naturalOutput: () => 'linear',
  coding: () => 'plusMinusOne',
  outputs: oneOutputAClass,
  sum: elementwise(
    (y, t) => Math.max(0, -t * y),
    (y, t) => (t * y <= 0 ? -t : 0),
  ),
};
