import { cos } from '../elementary/sinCos';
import { schedule, updates } from './schedule';

/** η_k / η₀ = lowest + (1 − lowest) · ½ (1 + cos(π k / period)): down over a period and up over the next. */
export const cosine = schedule({
  id: 'cosine',
  params: [updates('period', 1000), { name: 'lowest', min: 0, max: 1, default: 0 }],
  factor: (k, { period, lowest }) => lowest + ((1 - lowest) / 2) * (1 + cos((Math.PI * k) / period)),
});
