import { decay, schedule } from './schedule';

/** η_k = η₀ / (1 + κk) (Robbins & Monro 1951). */
export const inverseTime = schedule({
  id: 'inverseTime',
  params: [decay],
  factor: (k, { kappa }) => 1 / (1 + kappa * k),
});
