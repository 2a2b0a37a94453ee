import type { UpdateRuleEntry } from './updateRule';

/** w ← w − η g (lecture L6.1). */
export const sgd: UpdateRuleEntry<'sgd', never> = {
  id: 'sgd',
  params: [],
  slots: [],
  update(w, g, _slots, { learningRate }) {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
  },
};
