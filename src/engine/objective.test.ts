import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import { plainKernels } from './kernels/plain/plainKernels';
import { losses } from './losses/registry';
import { createObjective, type Objective } from './objective';
import { choiceOf } from './spec';
import type { Task } from './task';
import type { Floats } from './tensor';

const objectiveOf = (loss: string, outputActivation: string, task: Task, classCount = task === 'regression' ? 0 : 2) =>
  createObjective({ loss: choiceOf(losses, loss), outputActivation, task, classCount, kernels: plainKernels() });

function meanLossOf(objective: Objective, y: Floats, targets: Floats, batch: number, dy: Floats): number {
  const meanLoss = new Float64Array(1);
  objective.lossAndGradient(y, targets, batch, dy, meanLoss);
  return meanLoss[0];
}

const classes = Float64Array.of(0, 1, 1);

describe('createObjective', () => {
  it('codes two classes as the output can reach them, and puts the threshold in the middle', () => {
    const tanh = objectiveOf('squaredError', 'tanh', 'binary');
    expect(tanh.encodeTargets(classes)).toEqual(Float64Array.of(-1, 1, 1));
    expect([tanh.outputs, tanh.threshold, tanh.outputRange]).toEqual([1, 0, [-1, 1]]);
    const sigmoid = objectiveOf('squaredError', 'sigmoid', 'binary');
    expect(sigmoid.encodeTargets(classes)).toEqual(Float64Array.of(0, 1, 1));
    expect([sigmoid.outputs, sigmoid.threshold, sigmoid.outputRange]).toEqual([1, 0.5, [0, 1]]);
    const y = Float64Array.of(-0.1, 0.1, 0.5, 0.6);
    expect([0, 1, 2, 3].map((row) => tanh.classOf(y, row))).toEqual([0, 1, 1, 1]);
    expect([0, 1, 2, 3].map((row) => sigmoid.classOf(y, row))).toEqual([0, 0, 0, 1]);
  });

  it('leaves the last layer linear for a loss that takes logits, and decides at logit 0', () => {
    const objective = objectiveOf('binaryCrossEntropy', 'sigmoid', 'binary');
    expect([objective.layerActivation, objective.threshold]).toEqual(['linear', 0.5]);
    const y = Float64Array.of(0, Math.log(3), 5);
    expect([0, 1].map((row) => objective.classOf(y, row))).toEqual([0, 1]);
    objective.predict(y, 2);
    expect(y[0]).toBe(0.5);
    expect(y[1]).toBeCloseTo(0.75, 15);
    expect(y[2]).toBe(5);
  });

  it('leaves the prediction alone where the network has the output activation itself', () => {
    const objective = objectiveOf('squaredError', 'tanh', 'binary');
    expect(objective.layerActivation).toBe('tanh');
    const y = Float64Array.of(0.3, -0.9);
    objective.predict(y, 2);
    expect(y).toEqual(Float64Array.of(0.3, -0.9));
  });

  it('codes several classes in one place each', () => {
    const t = Float64Array.of(2, 0);
    const softmax = objectiveOf('softmaxCrossEntropy', 'softmax', 'multiclass', 3);
    expect(softmax.encodeTargets(t)).toEqual(Float64Array.of(0, 0, 1, 1, 0, 0));
    expect([softmax.outputs, softmax.threshold]).toEqual([3, null]);
    const y = Float64Array.of(-1, -3, -2, 0, 4, 4);
    expect([0, 1].map((row) => softmax.classOf(y, row))).toEqual([0, 1]); // the first of equals
    const hinge = objectiveOf('hinge', 'linear', 'multiclass', 3);
    expect(hinge.encodeTargets(t)).toEqual(Float64Array.of(-1, -1, 1, 1, -1, -1));
  });

  it('gives softmax two outputs for two classes', () => {
    const objective = objectiveOf('softmaxCrossEntropy', 'softmax', 'binary');
    expect([objective.outputs, objective.threshold]).toEqual([2, null]);
    const y = Float64Array.of(1, 1, 0, Math.log(3));
    objective.predict(y, 2);
    [0.5, 0.5, 0.25, 0.75].forEach((want, i) => {
      expect(y[i]).toBeCloseTo(want, 15);
    });
  });

  it('takes real targets as they are', () => {
    const objective = objectiveOf('squaredError', 'linear', 'regression');
    const t = Float64Array.of(0.5, -2.5);
    expect(objective.encodeTargets(t)).toEqual(t);
    expect([objective.outputs, objective.threshold]).toEqual([1, null]);
  });

  it('means over the batch, and so does the gradient', () => {
    const objective = objectiveOf('squaredError', 'linear', 'regression');
    const [y, targets, dy] = [Float64Array.of(1, 2, 9), Float64Array.of(0, 4, 0), new Float64Array(3)];
    expect(meanLossOf(objective, y, targets, 2, dy)).toBe(1.25);
    expect(dy).toEqual(Float64Array.of(0.5, -1, 0));
    expect(objective.sumLoss(y, targets, 2)).toBe(2.5);
  });

  it.each([
    ['binaryCrossEntropy', 'sigmoid', 'binary', 2],
    ['perceptron', 'linear', 'binary', 2],
    ['binaryCrossEntropy', 'sigmoid', 'multiclass', 3],
    ['softmaxCrossEntropy', 'softmax', 'multiclass', 3],
    ['squaredError', 'tanh', 'multiclass', 3],
    ['hinge', 'linear', 'multiclass', 3],
  ] as const)('%s with %s, %s: a step without target has neither loss nor gradient', (loss, outputActivation, task, classCount) => {
    const common = { loss: choiceOf(losses, loss), outputActivation, task, classCount, kernels: plainKernels() };
    const sequences = createObjective({ ...common, steps: 3, timeReduction: 'sum' });
    const single = createObjective(common);
    const { outputs } = single;
    const targets = sequences.encodeTargets(Float64Array.of(1, -1, 0));
    const y = Float64Array.from({ length: 3 * outputs }, (_, i) => Math.sin(i + 1));
    const dy = new Float64Array(3 * outputs).fill(9);
    const sum = meanLossOf(sequences, y, targets, 1, dy);
    const parts = [0, 2].map((step) => {
      const gradient = new Float64Array(outputs);
      const row = y.slice(step * outputs, (step + 1) * outputs);
      const loss = meanLossOf(single, row, single.encodeTargets(Float64Array.of(step === 0 ? 1 : 0)), 1, gradient);
      return { loss, gradient };
    });
    expect(sum).toBeCloseTo(parts[0].loss + parts[1].loss, 14);
    expect(dy).toEqual(Float64Array.of(...parts[0].gradient, ...new Float64Array(outputs), ...parts[1].gradient));
  });

  it('is a mean over the steps that have a target where some have none, and so are its gradient and its weight', () => {
    const common = {
      loss: choiceOf(losses, 'softmaxCrossEntropy'),
      outputActivation: 'softmax',
      task: 'multiclass',
      classCount: 3,
    } as const;
    const objective = createObjective({ ...common, steps: 3, isMasked: true, kernels: plainKernels() });
    const single = createObjective({ ...common, kernels: plainKernels() });
    const t = Float64Array.of(2, 0, -1, 1, -1, -1);
    const targets = objective.encodeTargets(t);
    const y = Float64Array.from({ length: 18 }, (_, i) => Math.sin(i + 1));
    const dy = new Float64Array(18).fill(9);
    const mean = meanLossOf(objective, y, targets, 2, dy);
    const counted = [0, 1, 3];
    const wanted = counted.map((row) => {
      const gradient = new Float64Array(3);
      const loss = meanLossOf(single, y.slice(row * 3, row * 3 + 3), single.encodeTargets(t.slice(row, row + 1)), 1, gradient);
      return { loss, gradient };
    });
    expect(objective.weight(targets, 2)).toBe(3);
    expect(mean).toBeCloseTo(wanted.reduce((sum, { loss }) => sum + loss, 0) / 3, 14);
    expect(objective.sumLoss(y, targets, 2) / 3).toBeCloseTo(mean, 14);
    [0, 1, 2, 3, 4, 5].forEach((row) => {
      const at = counted.indexOf(row);
      for (let k = 0; k < 3; k++) expect(dy[row * 3 + k]).toBeCloseTo(at < 0 ? 0 : (wanted[at]?.gradient[k] ?? 0) / 3, 14);
    });
  });

  it('takes the mean or the sum over the steps of each example, for real targets too', () => {
    const [y, t] = [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(0, 2, 0, 4, 3, 0)];
    const over = (timeReduction: 'mean' | 'sum') => {
      const objective = createObjective({
        loss: choiceOf(losses, 'squaredError'),
        outputActivation: 'linear',
        task: 'regression',
        classCount: 0,
        steps: 3,
        timeReduction,
        kernels: plainKernels(),
      });
      const targets = objective.encodeTargets(t);
      const dy = new Float64Array(6);
      return { loss: meanLossOf(objective, y, targets, 2, dy), dy: Array.from(dy), sum: objective.sumLoss(y, targets, 2) };
    };
    // Σ ½ (y − t)² = 25; 1/B of it, or 1/(B · T)
    expect(over('sum')).toEqual({ loss: 12.5, dy: [0.5, 0, 1.5, 0, 1, 3], sum: 25 });
    const mean = over('mean');
    expect(mean.loss).toBeCloseTo(25 / 6, 14);
    expect(mean.sum).toBeCloseTo(25 / 3, 14);
    mean.dy.forEach((value, i) => {
      expect(value).toBeCloseTo((y[i] - t[i]) / 6, 14);
    });
  });

  it('gives the Gaussian likelihood a second output for its variance, which is no answer', () => {
    const objective = objectiveOf('gaussianLikelihood', 'linear', 'regression');
    expect([objective.outputs, objective.hasClassOutputs, objective.threshold]).toEqual([2, false, null]);
    expect(objective.encodeTargets(Float64Array.of(0.5, -2.5))).toEqual(Float64Array.of(0.5, 0, -2.5, 0));
  });

  it('refuses a loss for another task and an output that the loss cannot read, by name', () => {
    expect(refusalText(() => objectiveOf('huber', 'linear', 'binary'))).toMatch(/Huber.*two classes/);
    expect(refusalText(() => objectiveOf('binaryCrossEntropy', 'tanh', 'binary'))).toMatch(/cross-entropy.*tanh/);
  });
});
