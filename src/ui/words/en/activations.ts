import type { EntryWords } from '../entryWords';

/** The activations, in English. */
export const activations: EntryWords['activations'] = {
  tanh: { label: 'tanh', summary: 'Hyperbolic tangent, from −1 to 1: f′ = 1 − f².' },
  sigmoid: { label: 'sigmoid', summary: 'Logistic function, from 0 to 1: f′ = f(1 − f).' },
  relu: { label: 'ReLU', summary: 'Rectified linear unit: f(z) = max(0, z).' },
  linear: { label: 'linear', summary: 'The pre-activation itself: f(z) = z.' },
  leakyRelu: { label: 'leaky ReLU', summary: 'ReLU with a slope α below zero.', params: { alpha: 'α' } },
  elu: { label: 'ELU', summary: 'Exponential linear unit: z above zero, α(e^z − 1) below.', params: { alpha: 'α' } },
  gelu: { label: 'GELU', summary: 'z Φ(z), Φ the standard normal distribution function: a smooth ReLU that dips below zero.' },
  geluTanh: { label: 'GELU, tanh form', summary: 'An approximation of GELU through tanh.' },
  softplus: { label: 'softplus', summary: 'A smooth ReLU: ln(1 + e^z), derivative σ(z).' },
  silu: { label: 'SiLU', summary: 'z σ(z), also called swish.' },
  sin: { label: 'sin', summary: 'Sine: periodic, never saturates.' },
  gaussian: { label: 'RBF', summary: 'Radial basis function exp(−z²).' },
  step: { label: 'step', summary: 'Hard threshold: 1 above zero, 0 elsewhere. Its derivative is 0, so gradients end here.' },
};
