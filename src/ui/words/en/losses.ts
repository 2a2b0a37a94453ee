import type { EntryWords } from '../entryWords';

/** The losses, in English. */
export const losses: EntryWords['losses'] = {
  binaryCrossEntropy: { label: 'cross-entropy', summary: '−[t ln y + (1 − t) ln(1 − y)] of a sigmoid output, from logits.' },
  softmaxCrossEntropy: { label: 'softmax cross-entropy', summary: '−Σ t ln y of a softmax over the classes, from logits.' },
  squaredError: { label: 'squared error', summary: '½ Σ (y − t)², the mean over the examples.' },
  gaussianLikelihood: {
    label: 'Gaussian, learnt variance',
    summary: '½ (ln σ² + (y − t)² / σ²): a second output is the logarithm of the variance.',
  },
  absoluteError: { label: 'absolute error', summary: 'Σ |y − t|: outliers pull no harder than others.' },
  huber: { label: 'Huber', summary: 'Squared near zero, absolute beyond δ.', params: { delta: 'δ' } },
  hinge: { label: 'hinge', summary: 'max(0, 1 − t y): no loss beyond the margin.' },
  perceptron: {
    label: 'perceptron',
    summary: '|z| for a mistake: with batches of one, Rosenblatt’s rule w ← w + η (t − y) x. Only mistakes move the weights.',
  },
};
