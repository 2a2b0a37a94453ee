import { squaredError } from '../losses/squaredError';
import { penalties } from '../penalties/registry';
import { entryOf } from '../spec';
import { sizeOf } from '../tensor';
import type { TrainStep, TrainStepSpec } from '../trainStep';

export type ForeignStepSpec = Omit<TrainStepSpec, 'optimizer' | 'dropoutRng' | 'clipNorm' | 'inputNoise'>;

/**
 * Gradient descent on the squared error with TensorFlow Playground's order of operations, to the bit; to rounding it is `createTrainStep` with rule
 * `sgd`, which divides first. The gradient is summed over the batch unscaled, and divided at the update:
 *
 * bias ← bias − (η · Σ δ) / n    w ← w − (η / n) · Σ δx − (η · λ) · w    (L2; clipped L1 as the penalty has it)
 *
 * @param spec.penalty `none`, `l2` or `l1Clipped`, on weights alone
 */
export function createForeignStep(spec: ForeignStepSpec): TrainStep {
  const { network, objective, penalty, kernels, maxBatch } = spec;
  const pass = network.createPass({ capacity: maxBatch, mode: 'train', backward: true, keepsPreActivations: false });
  const inputs = sizeOf(network.inputShape);
  const { outputs } = objective;
  const batchTargets = kernels.allocate(maxBatch * outputs);
  const clipped = entryOf(penalties, 'l1Clipped');
  const isClipped = penalty.id === clipped.id;
  const decays = penalty.id === 'l2';
  const weights = network.params
    .filter(({ role }) => role !== 'bias')
    .map(({ value, grad }) => ({ value, grad, slots: isClipped ? clipped.slots.map(() => kernels.allocate(value.length)) : [] }));
  const biases = network.params.filter(({ role }) => role === 'bias');
  const pace = { t: 0, learningRate: 0 };
  const meanLoss = Float64Array.of(Number.NaN);

  return {
    stepCount: 0,
    learningRate: spec.learningRate,
    meanLoss,
    state: weights.flatMap(({ slots }) => slots),
    step(x, targets, indices, from, count) {
      kernels.gatherRows(x, indices, from, count, inputs, pass.x);
      kernels.gatherRows(targets, indices, from, count, outputs, batchTargets);
      kernels.zero(network.gradients);
      pass.forward(count);
      kernels.loss(squaredError, {}, pass.y, batchTargets, count, outputs, pass.dy, 1, meanLoss);
      meanLoss[0] /= count;
      pass.backward(count);
      const rate = this.learningRate;
      pace.t = ++this.stepCount;
      pace.learningRate = rate;
      for (let p = 0; p < biases.length; p++) {
        const { value, grad } = biases[p];
        for (let i = 0; i < value.length; i++) value[i] -= (rate * grad[i]) / count;
      }
      const share = rate / count;
      const pull = rate * penalty.params.rate;
      for (let p = 0; p < weights.length; p++) {
        const { value, grad, slots } = weights[p];
        if (isClipped) clipped.beforeUpdate(value, grad, slots, penalty.params);
        // apart, as 0 times a weight that has run off to infinity is not 0
        if (decays) for (let i = 0; i < value.length; i++) value[i] = value[i] - share * grad[i] - pull * value[i];
        else for (let i = 0; i < value.length; i++) value[i] -= share * grad[i];
        if (isClipped) clipped.afterUpdate?.(value, slots, pace, penalty.params);
      }
    },
  };
}
