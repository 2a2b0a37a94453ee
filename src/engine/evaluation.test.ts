import { describe, expect, it } from 'vitest';
import { createEvaluator } from './evaluation';
import { plainKernels } from './kernels/plain/plainKernels';
import { losses } from './losses/registry';
import { buildNetwork } from './network';
import { createObjective } from './objective';
import { choiceOf } from './spec';
import type { Task } from './task';

/** One layer y = W x that shows its input, with the evaluator of a task. */
function evaluating(task: Task, loss: string, outputActivation: string, weights: readonly number[], classCount: number, capacity: number) {
  const kernels = plainKernels();
  const objective = createObjective({ loss: choiceOf(losses, loss), outputActivation, task, classCount, kernels });
  const inputs = weights.length / objective.outputs;
  const layer = { kind: 'dense' as const, units: objective.outputs, activation: objective.layerActivation };
  const network = buildNetwork({ inputShape: [inputs], layers: [layer] }, kernels);
  network.parameters.set(weights);
  const evaluator = createEvaluator({ network, objective, task, kernels, capacity });
  return (x: readonly number[], t: readonly number[], from = 0, count = t.length) => {
    const classes = Float64Array.from(t);
    return { ...evaluator.evaluate(Float64Array.from(x), objective.encodeTargets(classes), classes, from, count) };
  };
}

describe('createEvaluator', () => {
  it.each([1, 2, 3, 100])('counts what lies on the right side of the threshold, in sweeps of %i', (capacity) => {
    const evaluate = evaluating('binary', 'binaryCrossEntropy', 'sigmoid', [1], 2, capacity);
    const { meanLoss, metric } = evaluate([-1, 2, 0.5, -3, 4], [0, 1, 0, 0, 1]);
    expect(metric).toBe(0.8);
    const want = [
      Math.log1p(Math.exp(-1)),
      Math.log1p(Math.exp(-2)),
      Math.log1p(Math.exp(0.5)),
      Math.log1p(Math.exp(-3)),
      Math.log1p(Math.exp(-4)),
    ];
    expect(meanLoss).toBeCloseTo(want.reduce((sum, value) => sum + value, 0) / 5, 14);
  });

  it('puts the threshold of a ±1 coded output at 0 and of a 0/1 coded one at ½', () => {
    expect(evaluating('binary', 'squaredError', 'linear', [1], 2, 4)([-0.1, 0.1, 0.4], [0, 1, 1]).metric).toBe(1);
    expect(evaluating('binary', 'squaredError', 'relu', [1], 2, 4)([0.4, 0.6, 0.1], [0, 1, 0]).metric).toBe(1);
  });

  it('takes the largest of several outputs', () => {
    const evaluate = evaluating('multiclass', 'softmaxCrossEntropy', 'softmax', [1, 0, 0, 1, -1, -1], 3, 2);
    expect(evaluate([2, 0, 0, 2, -3, -3, 2, 0], [0, 1, 2, 1]).metric).toBe(0.75);
  });

  it.each([1, 3, 100])('gives R² for a regression, in sweeps of %i', (capacity) => {
    const evaluate = evaluating('regression', 'squaredError', 'linear', [1], 0, capacity);
    expect(evaluate([1, 2, 3, 4], [1, 2, 3, 4])).toEqual({ meanLoss: 0, metric: 1 });
    const t = [1, 3, 2, 6];
    const { meanLoss, metric } = evaluate([1, 2, 3, 4], t);
    expect(meanLoss).toBeCloseTo((0.5 * (1 + 1 + 4)) / 4, 14);
    expect(metric).toBeCloseTo(1 - 6 / 14, 14);
  });

  it('looks at the range asked for only', () => {
    const evaluate = evaluating('regression', 'squaredError', 'linear', [1], 0, 2);
    expect(evaluate([9, 1, 2, 9], [0, 1, 2, 0], 1, 2)).toEqual({ meanLoss: 0, metric: 1 });
  });

  it('has no number for an empty part', () => {
    const { meanLoss, metric } = evaluating('binary', 'hinge', 'linear', [1], 2, 2)([1], [1], 1, 0);
    expect(meanLoss).toBeNaN();
    expect(metric).toBeNaN();
  });
});
