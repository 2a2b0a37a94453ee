import type { EntryWords } from '../entryWords';

/** The update rules and the whole-vector methods, in English. */
export const optimizers: EntryWords['optimizers'] = {
  sgd: { label: 'gradient descent', summary: 'w ← w − η g.' },
  momentum: { label: 'momentum', summary: 'M ← γM + g; w ← w − ηM: the heavy ball.', params: { gamma: 'γ' } },
  momentumEma: {
    label: 'momentum, averaged',
    summary: 'M ← γM + (1 − γ)g; w ← w − ηM: a running mean of gradients.',
    params: { gamma: 'γ' },
  },
  momentumMean: { label: 'momentum, arithmetic mean', summary: 'M ← the mean of all gradients so far; w ← w − ηM.' },
  nesterov: { label: 'Nesterov', summary: 'M ← γM + g; w ← w − η(g + γM).', params: { gamma: 'γ' } },
  adagrad: { label: 'Adagrad', summary: 'S ← S + g²; w ← w − η g / (√S + ε).', params: { epsilon: 'ε' } },
  rmsprop: { label: 'RMSprop', summary: 'V ← γV + (1 − γ)g²; w ← w − η g / (√V + ε).', params: { gamma: 'γ', epsilon: 'ε' } },
  adadeltaLecture: {
    label: 'Adadelta (lecture)',
    summary: 'V ← γV + (1 − γ)g²; w ← w − η g / √(V + ε).',
    params: { gamma: 'γ', epsilon: 'ε' },
  },
  adadelta: {
    label: 'Adadelta (Zeiler)',
    summary: 'd = √(D + ε) / √(V + ε) · g; w ← w − η d: the step has the unit of w. Its own rate is η = 1.',
    params: { rho: 'ρ', epsilon: 'ε' },
  },
  adam: {
    label: 'Adam',
    summary: 'Running means of g and g², bias-corrected: a step of about η for every weight.',
    params: { beta1: 'β₁', beta2: 'β₂', epsilon: 'ε' },
  },
  adamw: {
    label: 'AdamW',
    summary: 'w ← (1 − ηλ)w, then Adam: weights decay whatever their gradient is.',
    params: { decay: 'λ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', biases: 'biases too' },
  },
  bfgs: { label: 'BFGS', summary: 'd = −H g, H learnt from the changes of the gradient; line search.' },
  lbfgs: { label: 'L-BFGS', summary: 'BFGS from the last few steps only; line search.', params: { pairs: 'memory' } },
  fletcherReeves: {
    label: 'conjugate gradient (Fletcher–Reeves)',
    summary: 'd = −g + β d, β = |g|² / |g before|²; line search, Powell’s restarts.',
  },
  polakRibiere: {
    label: 'conjugate gradient (Polak–Ribière)',
    summary: 'd = −g + β d, β = g·(g − g before) / |g before|²; line search, Powell’s restarts.',
  },
  levenberg: {
    label: 'Levenberg',
    summary: 'w ← w + (JᵀJ + λI)⁻¹ Jᵀr, λ adapted; squared error only.',
    params: { lambda: 'λ at the start' },
  },
  marquardt: {
    label: 'Levenberg–Marquardt',
    summary: 'w ← w + (JᵀJ + λ diag JᵀJ)⁻¹ Jᵀr, λ adapted; squared error only.',
    params: { lambda: 'λ at the start' },
  },
};
