import { biases } from '../spec';
import { type PenaltyEntry, penaltyRate } from './penalty';

/** w ← w − ηλ sign(w) − update, the update computed from the loss alone. */
export const l1Decoupled: PenaltyEntry<'l1Decoupled', 'rate' | 'biases'> = {
  id: 'l1Decoupled',
  params: [penaltyRate, biases],
  slots: ['before'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * rate * Math.sign(before[i]);
  },
};
