import type { EntryWords } from '../entryWords';

/** The ways of the learning rate, in English. */
export const schedules: EntryWords['schedules'] = {
  constant: { label: 'constant', params: { warmUp: 'warm-up' } },
  inverseTime: {
    label: '1/t',
    params: { kappa: 'κ', warmUp: 'warm-up' },
  },
  step: { label: 'steps', params: { factor: 'factor', every: 'every', warmUp: 'warm-up' } },
  exponential: { label: 'exponential', params: { kappa: 'κ', warmUp: 'warm-up' } },
  cosine: {
    label: 'cosine',
    params: { period: 'period', lowest: 'lowest', warmUp: 'warm-up' },
  },
  cosineRun: { label: 'cosine to the last epoch', params: { lowest: 'lowest', warmUp: 'warm-up' } },
};
