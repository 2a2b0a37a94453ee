import { decay, schedule } from './schedule';

/** η_k = η₀ / (1 + κk) (Robbins & Monro 1951). */
export const inverseTime = schedule({
  id: 'inverseTime',
  label: '1/t',
  summary: 'η_k = η₀ / (1 + κk): Σ η diverges and Σ η² converges (Robbins & Monro).',
  params: [decay],
  factor: (k, { kappa }) => 1 / (1 + kappa * k),
});
