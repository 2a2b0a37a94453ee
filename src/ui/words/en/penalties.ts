import type { EntryWords } from '../entryWords';

/** The penalties, in English. */
export const penalties: EntryWords['penalties'] = {
  none: { label: 'none' },
  l2: { label: 'L2', params: { rate: 'λ', biases: 'biases too' } },
  l1: { label: 'L1', params: { rate: 'λ', biases: 'biases too' } },
  l2Decoupled: {
    label: 'weight decay',
    params: { rate: 'λ', biases: 'biases too' },
  },
  l1Decoupled: {
    label: 'L1, decoupled',
    params: { rate: 'λ', biases: 'biases too' },
  },
  l1Clipped: {
    label: 'L1, clipped at 0',
    params: { rate: 'λ' },
  },
};
