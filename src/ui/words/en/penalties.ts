import type { EntryWords } from '../entryWords';

/** The penalties, in English. */
export const penalties: EntryWords['penalties'] = {
  none: { label: 'none', summary: 'The loss alone.' },
  l2: { label: 'L2', summary: 'λ/2 Σ w²: every weight decays towards 0.', params: { rate: 'λ', biases: 'biases too' } },
  l1: { label: 'L1', summary: 'λ Σ |w|: few weights stay large.', params: { rate: 'λ', biases: 'biases too' } },
  l2Decoupled: {
    label: 'weight decay',
    summary: 'w ← (1 − ηλ)w beside the update, which sees the loss alone.',
    params: { rate: 'λ', biases: 'biases too' },
  },
  l1Decoupled: {
    label: 'L1, decoupled',
    summary: 'w ← w − ηλ sign w beside the update, which sees the loss alone.',
    params: { rate: 'λ', biases: 'biases too' },
  },
  l1Clipped: {
    label: 'L1, clipped at 0',
    summary: 'λ Σ |w|; a weight that the penalty would carry across 0 stays 0 for good.',
    params: { rate: 'λ' },
  },
};
