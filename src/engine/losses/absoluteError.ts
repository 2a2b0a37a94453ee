import { codingOfRange, elementwise, type LossEntry, oneOutputAClass } from './loss';

/** E = Σₖ |yₖ − tₖ|, ∂E/∂yₖ = sign(yₖ − tₖ), 0 at 0; mean over the examples. The negative log-likelihood of a Laplace distribution. */
export const absoluteError: LossEntry<'absoluteError', never> = {
  id: 'absoluteError',
  params: [],
  tasks: ['regression', 'binary', 'multiclass'],
  outputActivations: ['linear', 'tanh', 'sigmoid', 'relu'],
  takesLogits: false,
  naturalOutput: (task) => (task === 'regression' ? 'linear' : 'tanh'),
  coding: codingOfRange,
  outputs: oneOutputAClass,
  evaluate: elementwise(
    (y, t) => Math.abs(y - t),
    (y, t) => Math.sign(y - t),
  ),
};
