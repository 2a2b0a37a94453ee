import { powWhole } from '../elementary/powWhole';
import { knownRules } from './known';
import { runningMean } from './runningMean';
import type { UpdateRuleEntry } from './updateRule';

/**
 * Adam with bias-corrected moments.
 *
 * m ← β₁m + (1 − β₁)g    v ← β₂v + (1 − β₂)g²    w ← w − η · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
 *
 * ε stands outside the root and after the correction, as in the paper's Algorithm 1. A constant gradient therefore
 * moves each weight by about η on every step, the first included.
 * Source: Kingma & Ba 2015, arXiv:1412.6980, Algorithm 1. Lecture: L6.6.
 */
export const adam: UpdateRuleEntry<'adam', 'beta1' | 'beta2' | 'epsilon'> = {
  ...knownRules.adam,
  slots: ['m', 'v'],
  update(w, g, [m, v], { t, learningRate }, { beta1, beta2, epsilon }) {
    const correction1 = 1 - powWhole(beta1, t);
    const correction2 = 1 - powWhole(beta2, t);
    for (let i = 0; i < w.length; i++) {
      m[i] = runningMean(beta1, m[i], (1 - beta1) * g[i]);
      v[i] = runningMean(beta2, v[i], (1 - beta2) * g[i] * g[i]);
      w[i] -= (learningRate * (m[i] / correction1)) / (Math.sqrt(v[i] / correction2) + epsilon);
    }
  },
};

/**
 * Adam with decoupled weight decay: w ← (1 − ηλ)w, then Adam's update, whose moments see the gradient of the loss alone. Weights decay,
 * biases only where asked for. Source: Loshchilov & Hutter 2019, arXiv:1711.05101, in the form in which the rate multiplies λ.
 */
export const adamw: UpdateRuleEntry<'adamw', 'decay' | 'beta1' | 'beta2' | 'epsilon' | 'biases'> = {
  ...adam,
  ...knownRules.adamw,
  decays: true,
};
