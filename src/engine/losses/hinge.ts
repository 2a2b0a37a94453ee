import { comparesSides, elementwise, type LossEntry } from './loss';

/** E = Σₖ max(0, 1 − tₖ yₖ) with t = ±1 and a linear output, ∂E/∂y = −t where 1 − t y > 0, else 0 (lecture L4.4: the linear SVM). */
export const hinge: LossEntry<'hinge', never> = {
  ...comparesSides,
  id: 'hinge',
  outputActivations: ['linear', 'tanh'],
  evaluate: elementwise(
    (y, t) => Math.max(0, 1 - t * y),
    (y, t) => (1 - t * y > 0 ? -t : 0),
  ),
};
