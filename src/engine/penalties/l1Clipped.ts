import { type PenaltyEntry, penaltyRate } from './penalty';

/**
 * L1 as a step of its own after the update: w ← w − ηλ sign(w before the update). Where that step would carry w across 0, w becomes 0
 * and stays there for good. Slots: w before the update, and 1 for every weight that has ended.
 */
export const l1Clipped: PenaltyEntry<'l1Clipped', 'rate'> = {
  id: 'l1Clipped',
  params: [penaltyRate],
  slots: ['before', 'ended'],
  beforeUpdate(w, _g, [before]) {
    for (let i = 0; i < w.length; i++) before[i] = w[i];
  },
  afterUpdate(w, [before, ended], { learningRate }, { rate }) {
    for (let i = 0; i < w.length; i++) {
      const next = w[i] - learningRate * rate * Math.sign(before[i]);
      if (ended[i] === 1 || w[i] * next < 0) {
        ended[i] = 1;
        w[i] = 0;
      } else w[i] = next;
    }
  },
};
