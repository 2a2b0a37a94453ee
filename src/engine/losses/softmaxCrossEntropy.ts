import { exp } from '../elementary/exp';
import { logAt } from '../elementary/log';
import type { LossEntry } from './loss';
import { largestOf } from './softmax';

const logSum = new Float64Array(1);

/**
 * E = −Σₖ tₖ ln softmax(z)ₖ from logits: E = Σₖ tₖ (ln Σⱼ e^zⱼ − zₖ), ∂E/∂z = softmax(z) Σt − t, mean over the examples.
 * The negative log-likelihood of a categorical variable (lecture L4.3). Two classes have two outputs.
 */
export const softmaxCrossEntropy: LossEntry<'softmaxCrossEntropy', never> = {
  id: 'softmaxCrossEntropy',
  params: [],
  tasks: ['multiclass', 'binary'],
  outputActivations: ['softmax'],
  takesLogits: true,
  naturalOutput: () => 'softmax',
  coding: () => 'zeroOne',
  outputs: (_, classCount) => classCount,
  evaluate(z, targets, batch, outputs, dz, divisor, _params, total) {
    const scale = 1 / divisor;
    let loss = 0;
    for (let row = 0; row < batch * outputs; row += outputs) {
      if (Number.isNaN(targets[row])) {
        if (dz) for (let k = row; k < row + outputs; k++) dz[k] = 0;
        continue;
      }
      const largest = largestOf(z, row, outputs);
      let sum = 0;
      let targetSum = 0;
      for (let k = row; k < row + outputs; k++) {
        const power = exp(z[k] - largest);
        if (dz) dz[k] = power;
        sum += power;
        targetSum += targets[k];
      }
      logSum[0] = sum;
      logAt(logSum, 0);
      for (let k = row; k < row + outputs; k++) {
        if (targets[k] !== 0) loss += targets[k] * (logSum[0] - (z[k] - largest));
        if (dz) dz[k] = scale * ((targetSum * dz[k]) / sum - targets[k]);
      }
    }
    total[0] = loss;
  },
};
