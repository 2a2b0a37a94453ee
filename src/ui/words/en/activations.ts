import type { EntryWords } from '../entryWords';

/** The activations, in English. */
export const activations: EntryWords['activations'] = {
  tanh: { label: 'tanh' },
  sigmoid: { label: 'sigmoid' },
  relu: { label: 'ReLU' },
  linear: { label: 'linear' },
  leakyRelu: { label: 'leaky ReLU', params: { alpha: 'α' } },
  elu: { label: 'ELU', params: { alpha: 'α' } },
  gelu: { label: 'GELU' },
  geluTanh: { label: 'GELU, tanh form' },
  softplus: { label: 'softplus' },
  silu: { label: 'SiLU' },
  sin: { label: 'sin' },
  gaussian: { label: 'RBF' },
  step: { label: 'step' },
};
