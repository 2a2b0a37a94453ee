import { powWhole } from '../../engine/elementary/powWhole';
import type { Choice } from '../../engine/spec';
import type { BackpropUpdate } from './backpropAnswer';

/** One line of an optimizer's step, as the formulas of its file have it. */
export interface UpdateTerm {
  /** What is computed, and of what. */
  readonly symbol: string;
  readonly formula: string;
  readonly value: number;
}

type Seen = Pick<BackpropUpdate, 't' | 'learningRate' | 'seenGradient' | 'memory'>;

/**
 * The terms of the next step of one weight, in the order in which they are computed; the last, `−η …`, is what is added to the weight. Decay that
 * stands outside the gradient (AdamW) comes before it and is not among them.
 */
export function updateTerms({ id, params }: Choice, { t, learningRate: rate, seenGradient: g, memory }: Seen): UpdateTerm[] {
  const kept = (slot: string) => memory.find((one) => one.slot === slot)?.after ?? Number.NaN;
  const before = (slot: string) => memory.find((one) => one.slot === slot)?.before ?? Number.NaN;
  const term = (symbol: string, formula: string, value: number): UpdateTerm => ({ symbol, formula, value });
  const step = (formula: string, direction: number) => term('Δw', `−η ${formula}`, -rate * direction);
  const { gamma = 0, beta1 = 0, beta2 = 0, rho = 0, epsilon = 0 } = params;
  switch (id) {
    case 'momentum':
      return [term('M', 'γM + g', kept('m')), step('M', kept('m'))];
    case 'momentumEma':
      return [term('M', 'γM + (1 − γ)g', kept('m')), step('M', kept('m'))];
    case 'momentumMean':
      return [term('M', '((k − 1)M + g) / k', kept('m')), step('M', kept('m'))];
    case 'nesterov':
      return [term('M', 'γM + g', kept('m')), step('(g + γM)', g + gamma * kept('m'))];
    case 'adagrad':
      return [term('S', 'S + g²', kept('s')), step('g / (√S + ε)', g / (Math.sqrt(kept('s')) + epsilon))];
    case 'rmsprop':
      return [term('V', 'γV + (1 − γ)g²', kept('v')), step('g / (√V + ε)', g / (Math.sqrt(kept('v')) + epsilon))];
    case 'adadeltaLecture':
      return [term('V', 'γV + (1 − γ)g²', kept('v')), step('g / √(V + ε)', g / Math.sqrt(kept('v') + epsilon))];
    case 'adadelta': {
      const d = (Math.sqrt(before('d') + epsilon) / Math.sqrt(kept('v') + epsilon)) * g;
      return [
        term('V', 'ρV + (1 − ρ)g²', kept('v')),
        term('d', '√(D + ε) / √(V + ε) · g', d),
        step('d', d),
        term('D', `ρD + (1 − ρ)d²`, rho * before('d') + (1 - rho) * d * d),
      ];
    }
    case 'adam':
    case 'adamw': {
      const [m, v] = [kept('m') / (1 - powWhole(beta1, t)), kept('v') / (1 - powWhole(beta2, t))];
      return [
        term('m', 'β₁m + (1 − β₁)g', kept('m')),
        term('v', 'β₂v + (1 − β₂)g²', kept('v')),
        term('m̂', 'm / (1 − β₁ᵗ)', m),
        term('v̂', 'v / (1 − β₂ᵗ)', v),
        step('m̂ / (√v̂ + ε)', m / (Math.sqrt(v) + epsilon)),
      ];
    }
    default:
      return [step('g', g)];
  }
}
