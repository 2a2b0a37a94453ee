import { cos } from '../elementary/sinCos';
import { schedule } from './schedule';

/**
 * η_k / η₀ = lowest + (1 − lowest) · ½ (1 + cos(π k / K)), K the updates of the whole run, and `lowest` after them: half a period of the cosine,
 * whose end is that of the run (Loshchilov & Hutter 2017, arXiv:1608.03983, without restarts).
 */
export const cosineRun = schedule({
  id: 'cosineRun',
  params: [{ name: 'lowest', min: 0, max: 1, default: 0 }],
  spansRun: true,
  factor: (k, { lowest }, updates = Number.POSITIVE_INFINITY) =>
    k >= updates ? lowest : lowest + ((1 - lowest) / 2) * (1 + cos((Math.PI * k) / updates)),
});
