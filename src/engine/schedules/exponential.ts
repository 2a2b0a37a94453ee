import { exp } from '../elementary/exp';
import { decay, schedule } from './schedule';

/** η_k = η₀ e^(−κk). */
export const exponential = schedule({
  id: 'exponential',
  params: [decay],
  factor: (k, { kappa }) => exp(-kappa * k),
});
