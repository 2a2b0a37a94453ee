import type { Choice } from '../../src/engine/spec';

/** Our ids for the reference files' names. */
export const activationIds: Readonly<Record<string, string>> = {
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  leaky_relu: 'leakyRelu',
  elu: 'elu',
  gelu: 'gelu',
  gelu_tanh: 'geluTanh',
  softplus: 'softplus',
  swish: 'silu',
  sin: 'sin',
  gaussian: 'gaussian',
};

/** The loss of a network's output; the cross-entropies take the logits of the last layer. */
export function lossChoice(loss: { readonly type: string; readonly delta?: number }): Choice | null {
  const ids: Readonly<Record<string, string>> = {
    squared_error: 'squaredError',
    absolute_error: 'absoluteError',
    huber: 'huber',
    binary_cross_entropy: 'binaryCrossEntropy',
    hinge: 'hinge',
    cross_entropy: 'softmaxCrossEntropy',
  };
  const id = ids[loss.type];
  return id ? { id, params: loss.delta === undefined ? {} : { delta: loss.delta } } : null;
}
