import type { EntryWords } from '../entryWords';

/** The update rules and the whole-vector methods, in English. */
export const optimizers: EntryWords['optimizers'] = {
  sgd: { label: 'gradient descent' },
  momentum: { label: 'momentum', params: { gamma: 'γ' } },
  momentumEma: {
    label: 'momentum, averaged',
    params: { gamma: 'γ' },
  },
  momentumMean: { label: 'momentum, arithmetic mean' },
  nesterov: { label: 'Nesterov', params: { gamma: 'γ' } },
  adagrad: { label: 'Adagrad', params: { epsilon: 'ε' } },
  rmsprop: { label: 'RMSprop', params: { gamma: 'γ', epsilon: 'ε' } },
  adadeltaLecture: {
    label: 'Adadelta (lecture)',
    params: { gamma: 'γ', epsilon: 'ε' },
  },
  adadelta: {
    label: 'Adadelta (Zeiler)',
    params: { rho: 'ρ', epsilon: 'ε' },
  },
  adam: {
    label: 'Adam',
    params: { beta1: 'β₁', beta2: 'β₂', epsilon: 'ε' },
  },
  adamw: {
    label: 'AdamW',
    params: { decay: 'λ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', biases: 'biases too' },
  },
  bfgs: { label: 'BFGS' },
  lbfgs: { label: 'L-BFGS', params: { pairs: 'memory' } },
  fletcherReeves: {
    label: 'conjugate gradient (Fletcher–Reeves)',
  },
  polakRibiere: {
    label: 'conjugate gradient (Polak–Ribière)',
  },
  levenberg: {
    label: 'Levenberg',
    params: { lambda: 'λ at the start' },
  },
  marquardt: {
    label: 'Levenberg–Marquardt',
    params: { lambda: 'λ at the start' },
  },
};
