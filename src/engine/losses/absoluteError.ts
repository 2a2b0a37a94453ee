import { comparesValues, elementwise, type LossEntry } from './loss';

/** E = Σₖ |yₖ − tₖ|, ∂E/∂yₖ = sign(yₖ − tₖ), 0 at 0; mean over the examples. The negative log-likelihood of a Laplace distribution. */
export const absoluteError: LossEntry<'absoluteError', never> = {
  ...comparesValues,
  id: 'absoluteError',
  params: [],
  evaluate: elementwise(
    (y, t) => Math.abs(y - t),
    (y, t) => Math.sign(y - t),
  ),
};
