import { biases } from '../spec';
import { type PenaltyEntry, penaltyRate } from './penalty';

/** J = L + λ Σ |w|, subgradient λ sign(w), 0 at 0: few weights stay large (lecture L7.4). */
export const l1: PenaltyEntry<'l1', 'rate' | 'biases'> = {
  id: 'l1',
  params: [penaltyRate, biases],
  slots: [],
  beforeUpdate(w, g, _slots, { rate }) {
    for (let i = 0; i < w.length; i++) g[i] += rate * Math.sign(w[i]);
  },
  value(w, { rate }) {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += Math.abs(w[i]);
    return rate * sum;
  },
};
