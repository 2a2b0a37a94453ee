import { powWhole } from '../elementary/powWhole';
import { schedule, updates } from './schedule';

/** η_k = η₀ · factor^⌊k / every⌋. */
export const step = schedule({
  id: 'step',
  params: [{ name: 'factor', min: 0.01, max: 1, default: 0.5 }, updates('every', 1000)],
  factor: (k, params) => powWhole(params.factor, Math.floor(k / params.every)),
});
