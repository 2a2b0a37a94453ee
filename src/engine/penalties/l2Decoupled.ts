import { biases } from '../spec';
import { type PenaltyEntry, penaltyRate } from './penalty';

/** w ← (1 − ηλ)w − update, the update computed from the loss alone: the decay of AdamW for every rule; under plain descent it equals L2. */
export const l2Decoupled: PenaltyEntry<'l2Decoupled', 'rate' | 'biases'> = {
  id: 'l2Decoupled',
  params: [penaltyRate, biases],
  slots: ['before'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * rate * before[i];
  },
};
