import { knownRules } from './known';
import { runningMean } from './runningMean';
import type { UpdateRuleEntry } from './updateRule';

/** M ← γM + g, w ← w − ηM: the usual form, a heavy ball (Polyak 1964). A constant gradient is stepped along with η / (1 − γ). */
export const momentum: UpdateRuleEntry<'momentum', 'gamma'> = {
  ...knownRules.momentum,
  slots: ['m'],
  update(w, g, [m], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      m[i] = runningMean(params.gamma, m[i], g[i]);
      w[i] -= learningRate * m[i];
    }
  },
};

/** M ← γM + (1 − γ)g, w ← w − ηM: the lecture's averaged form (L6.4); equals the heavy ball with rate η(1 − γ). */
export const momentumEma: UpdateRuleEntry<'momentumEma', 'gamma'> = {
  ...knownRules.momentumEma,
  slots: ['m'],
  update(w, g, [m], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      m[i] = runningMean(params.gamma, m[i], (1 - params.gamma) * g[i]);
      w[i] -= learningRate * m[i];
    }
  },
};

/** M ← γₖM + (1 − γₖ)g with γₖ = (k − 1)/k, w ← w − ηM: M is the arithmetic mean of all gradients so far (the other form of the slide, L6.4). */
export const momentumMean: UpdateRuleEntry<'momentumMean', never> = {
  ...knownRules.momentumMean,
  slots: ['m'],
  update(w, g, [m], { t, learningRate }) {
    const kept = (t - 1) / t;
    for (let i = 0; i < w.length; i++) {
      m[i] = runningMean(kept, m[i], (1 - kept) * g[i]);
      w[i] -= learningRate * m[i];
    }
  },
};

/** M ← γM + g, w ← w − η(g + γM): Nesterov's momentum with the gradient taken at w itself (Sutskever et al. 2013). */
export const nesterov: UpdateRuleEntry<'nesterov', 'gamma'> = {
  ...knownRules.nesterov,
  slots: ['m'],
  update(w, g, [m], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      m[i] = runningMean(params.gamma, m[i], g[i]);
      w[i] -= learningRate * (g[i] + params.gamma * m[i]);
    }
  },
};
