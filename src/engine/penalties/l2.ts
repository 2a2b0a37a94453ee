import { biases } from '../spec';
import { type PenaltyEntry, penaltyRate } from './penalty';

/** J = L + λ/2 Σ w², ∂/∂w = λw: weight decay under plain gradient descent, w ← (1 − ηλ)w − η∇L (lecture L7.4). */
export const l2: PenaltyEntry<'l2', 'rate' | 'biases'> = {
  id: 'l2',
  params: [penaltyRate, biases],
  slots: [],
  beforeUpdate(w, g, _slots, { rate }) {
    for (let i = 0; i < w.length; i++) g[i] += rate * w[i];
  },
  value(w, { rate }) {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i] * w[i];
    return (rate / 2) * sum;
  },
};
