import type { EntryWords } from '../entryWords';

/** The losses, in English. */
export const losses: EntryWords['losses'] = {
  binaryCrossEntropy: { label: 'cross-entropy' },
  softmaxCrossEntropy: { label: 'softmax cross-entropy' },
  squaredError: { label: 'squared error' },
  gaussianLikelihood: {
    label: 'Gaussian, learnt variance',
  },
  absoluteError: { label: 'absolute error' },
  huber: { label: 'Huber', params: { delta: 'δ' } },
  hinge: { label: 'hinge' },
  perceptron: {
    label: 'perceptron',
  },
};
