import { knownRules } from './known';
import { runningMean } from './runningMean';
import type { UpdateRuleEntry } from './updateRule';

/** S ← S + g², w ← w − η g / (√S + ε) (Duchi et al. 2011): steps only ever get smaller. */
export const adagrad: UpdateRuleEntry<'adagrad', 'epsilon'> = {
  ...knownRules.adagrad,
  slots: ['s'],
  update(w, g, [s], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      s[i] += g[i] * g[i];
      w[i] -= (learningRate * g[i]) / (Math.sqrt(s[i]) + params.epsilon);
    }
  },
};

/**
 * V ← γV + (1 − γ)g², w ← w − η g / √(V + ε): what the lecture's slide calls Adadelta (L6.5), with ε inside the root. RMSprop has it outside;
 * Zeiler's Adadelta also scales the step.
 */
export const adadeltaLecture: UpdateRuleEntry<'adadeltaLecture', 'gamma' | 'epsilon'> = {
  ...knownRules.adadeltaLecture,
  slots: ['v'],
  update(w, g, [v], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      v[i] = runningMean(params.gamma, v[i], (1 - params.gamma) * g[i] * g[i]);
      w[i] -= (learningRate * g[i]) / Math.sqrt(v[i] + params.epsilon);
    }
  },
};

/** V ← ρV + (1 − ρ)g², d = √(D + ε) / √(V + ε) · g, w ← w − η d, D ← ρD + (1 − ρ)d² (Zeiler 2012, arXiv:1212.5701; there η = 1). */
export const adadelta: UpdateRuleEntry<'adadelta', 'rho' | 'epsilon'> = {
  ...knownRules.adadelta,
  slots: ['v', 'd'],
  update(w, g, [v, squares], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      v[i] = runningMean(params.rho, v[i], (1 - params.rho) * g[i] * g[i]);
      const step = (Math.sqrt(squares[i] + params.epsilon) / Math.sqrt(v[i] + params.epsilon)) * g[i];
      w[i] -= learningRate * step;
      squares[i] = runningMean(params.rho, squares[i], (1 - params.rho) * step * step);
    }
  },
};

/** V ← γV + (1 − γ)g², w ← w − η g / (√V + ε), ε outside the root (Tieleman & Hinton 2012; lecture L6.5). */
export const rmsprop: UpdateRuleEntry<'rmsprop', 'gamma' | 'epsilon'> = {
  ...knownRules.rmsprop,
  slots: ['v'],
  update(w, g, [v], { learningRate }, params) {
    for (let i = 0; i < w.length; i++) {
      v[i] = runningMean(params.gamma, v[i], (1 - params.gamma) * g[i] * g[i]);
      w[i] -= (learningRate * g[i]) / (Math.sqrt(v[i]) + params.epsilon);
    }
  },
};
