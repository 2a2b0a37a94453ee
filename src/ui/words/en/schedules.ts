import type { EntryWords } from '../entryWords';

/** The ways of the learning rate, in English. */
export const schedules: EntryWords['schedules'] = {
  constant: { label: 'constant', summary: 'η_k = η₀.', params: { warmUp: 'warm-up' } },
  inverseTime: {
    label: '1/t',
    summary: 'η_k = η₀ / (1 + κk): Σ η diverges and Σ η² converges (Robbins & Monro).',
    params: { kappa: 'κ', warmUp: 'warm-up' },
  },
  step: { label: 'steps', summary: 'η_k = η₀ · factor^⌊k / every⌋.', params: { factor: 'factor', every: 'every', warmUp: 'warm-up' } },
  exponential: { label: 'exponential', summary: 'η_k = η₀ e^(−κk).', params: { kappa: 'κ', warmUp: 'warm-up' } },
  cosine: {
    label: 'cosine',
    summary: 'Half a cosine from η₀ down to a share of it over a period, and again.',
    params: { period: 'period', lowest: 'lowest', warmUp: 'warm-up' },
  },
};
