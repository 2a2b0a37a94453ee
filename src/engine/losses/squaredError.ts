import { comparesValues, type LossEntry } from './loss';

/**
 * E = ½ Σₖ (yₖ − tₖ)², ∂E/∂yₖ = yₖ − tₖ, mean over the examples. Linear output: the negative log-likelihood of N(t | y, I) up to a
 * constant (lecture L2.5, L4.1). On a saturating output it is a mismatch: the gradient carries f′ and vanishes where the unit is wrong and sure.
 */
export const squaredError: LossEntry<'squaredError', never> = {
  ...comparesValues,
  id: 'squaredError',
  params: [],
  evaluate(y, targets, batch, outputs, dy, divisor, _params, sum) {
    const scale = 1 / divisor;
    let total = 0;
    for (let i = 0; i < batch * outputs; i++) {
      const error = Number.isNaN(targets[i]) ? 0 : y[i] - targets[i];
      total += 0.5 * error * error;
      if (dy) dy[i] = scale * error;
    }
    sum[0] = total;
  },
};
