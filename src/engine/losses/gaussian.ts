import { exp } from '../elementary/exp';
import type { LossEntry } from './loss';

/** Least s = ln σ² at which e^−s is taken; below, its tangent goes on, so that one sure mistake cannot overflow everything. */
const lowest = -30;

/**
 * E = ½ (s + (t − µ)² e^−s) with two outputs, the mean µ and s = ln σ²; the negative log-likelihood of N(t | µ, σ²) without the constant ½ ln 2π.
 * ∂E/∂µ = (µ − t) e^−s, ∂E/∂s = ½ (1 − (t − µ)² e^−s). The network says how sure it is (lecture L4.1, L4.4; Nix & Weigend 1994).
 * Below s = −30 the tangent of e^−s there stands for it, and the gradient is that of what is computed. The target stands in the first of the two places.
 */
export const gaussianLikelihood: LossEntry<'gaussianLikelihood', never> = {
  id: 'gaussianLikelihood',
  params: [],
  tasks: ['regression'],
  outputActivations: ['linear'],
  takesLogits: false,
  naturalOutput: () => 'linear',
  coding: () => 'plusMinusOne',
  outputs: () => 2,
  evaluate(y, targets, batch, outputs, dy, divisor, _params, sum) {
    const scale = 1 / divisor;
    let total = 0;
    for (let row = 0; row < batch * outputs; row += 2) {
      if (Number.isNaN(targets[row])) {
        if (dy) dy[row] = dy[row + 1] = 0;
        continue;
      }
      const s = y[row + 1];
      const slope = exp(-Math.max(lowest, s));
      const precision = s < lowest ? slope * (1 + lowest - s) : slope;
      const error = y[row] - targets[row];
      total += 0.5 * (s + error * error * precision);
      if (!dy) continue;
      dy[row] = scale * error * precision;
      dy[row + 1] = scale * 0.5 * (1 - error * error * slope);
    }
    sum[0] = total;
  },
};
