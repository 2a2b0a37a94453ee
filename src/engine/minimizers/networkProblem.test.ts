import { describe, expect, it } from 'vitest';
import { gradientError } from '../../../tests/gradientCheck';
import { refusalText } from '../../../tests/refusals';
import { initializers } from '../initializers/registry';
import { plainKernels } from '../kernels/plain/plainKernels';
import { losses } from '../losses/registry';
import { buildNetwork, type NodeSpec } from '../network';
import { createRng } from '../rng';
import { type Choice, choiceOf, entryOf } from '../spec';
import type { Floats } from '../tensor';
import { normalEquations } from './dampedLeastSquares';
import { networkProblem } from './networkProblem';
import { minimizers } from './registry';
import { createWholeVectorStep } from './wholeVectorStep';

const kernels = plainKernels();
const none: Choice = { id: 'none', params: {} };
const count = 7;
const l2: Choice = { id: 'l2', params: { rate: 0.03 } };

function trained(inputShape: readonly number[], layers: readonly NodeSpec[]) {
  const network = buildNetwork({ inputShape, layers }, kernels);
  const rng = createRng('3', 'check');
  entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.6, bias: 0.1 } }, rng);
  const width = network.outputShape.reduce((product, side) => product * side, 1);
  const inputs = inputShape.reduce((product, side) => product * side, 1);
  const x = Float64Array.from({ length: count * inputs }, () => rng.normal());
  const targets = Float64Array.from({ length: count * width }, () => rng.normal());
  const squaredError = entryOf(losses, 'squaredError');
  const objective = {
    outputs: width,
    steps: 1,
    lossAndGradient(y: Floats, t: Floats, batch: number, dy: Floats, meanLoss: Float64Array) {
      squaredError.evaluate(y, t, batch, width, dy, batch, {}, meanLoss);
      meanLoss[0] /= batch;
    },
  };
  const indices = Int32Array.from({ length: count }, (_, n) => n);
  return { network, objective, x, targets, indices };
}

const dense = (units: number, activation: string): NodeSpec => ({ kind: 'dense', units, activation });
const networks: Readonly<Record<string, readonly [readonly number[], readonly NodeSpec[]]>> = {
  'an MLP of two outputs': [[3], [dense(4, 'tanh'), dense(2, 'linear')]],
  'an LSTM': [
    [4, 2],
    [
      { kind: 'lstm', units: 3, returnSequence: false },
      { kind: 'dense', units: 1, activation: 'linear' },
    ],
  ],
};

describe.each(Object.entries(networks))('the objective of %s as a function of one vector', (_, [shape, layers]) => {
  it.each([none, l2])('has the gradient of central differences, penalty $id, in sweeps smaller than the batch', (penalty) => {
    const { network, objective, x, targets, indices } = trained(shape, layers);
    const problem = networkProblem({ network, objective, kernels, capacity: 3, isSquaredError: true, penalty });
    problem.select(x, targets, indices, 0, count);
    const w = Float64Array.from(network.parameters);
    const gradient = new Float64Array(w.length);
    problem.evaluate(w, gradient);
    expect(gradientError(w, gradient, () => problem.evaluate(w, null))).toBeLessThan(1e-6);
  });

  it.each([
    [none, 'all targets'],
    [l2, 'all targets'],
    [l2, 'a target missing'],
  ] as const)('is Σ r² / 2N, and its gradient −Jᵀr / N, penalty $id, %s', (penalty, which) => {
    const { network, objective, x, targets, indices } = trained(shape, layers);
    if (which === 'a target missing') targets.fill(Number.NaN, targets.length - objective.outputs);
    const problem = networkProblem({ network, objective, kernels, capacity: 16, isSquaredError: true, penalty });
    problem.select(x, targets, indices, 0, count);
    const w = Float64Array.from(network.parameters);
    const gradient = new Float64Array(w.length);
    const value = problem.evaluate(w, gradient);
    const equations = { matrix: new Float64Array(w.length ** 2), right: new Float64Array(w.length) };
    if (!problem.leastSquares) throw new Error('a squared error has residuals');
    const squares = normalEquations(problem.leastSquares, w, equations);
    expect(squares / (2 * count)).toBeCloseTo(value, 12);
    equations.right.forEach((right, i) => {
      expect(-right / count).toBeCloseTo(gradient[i], 12);
    });
  });
});

describe('whole-vector steps', () => {
  const specOf = (id: string, penalty = l2) => ({
    ...trained([3], [dense(4, 'tanh'), dense(2, 'linear')]),
    kernels,
    maxBatch: 7,
    minimizer: choiceOf(minimizers, id),
    penalty,
    isSquaredError: true,
  });

  it.each(minimizers)('$id: the loss falls, and is reported without the penalty', ({ id }) => {
    const spec = specOf(id);
    const step = createWholeVectorStep(spec);
    const problem = networkProblem({ ...spec, capacity: 7 });
    problem.select(spec.x, spec.targets, spec.indices, 0, 7);
    let objective = Number.POSITIVE_INFINITY;
    for (let k = 0; k < 15; k++) {
      const w = Float64Array.from(spec.network.parameters);
      const value = problem.evaluate(w, null);
      expect(value).toBeLessThanOrEqual(objective);
      objective = value;
      const dataLoss = problem.dataLoss(false);
      step.step(spec.x, spec.targets, spec.indices, 0, 7);
      expect(step.meanLoss[0]).toBeCloseTo(dataLoss, 13);
    }
    expect(step.stepCount).toBe(15);
  });

  it.each(minimizers)('$id: another order of the same batch moves no bit and costs no evaluation', ({ id }) => {
    const [first, second] = [specOf(id), specOf(id)];
    const [ordered, shuffled] = [createWholeVectorStep(first), createWholeVectorStep(second)];
    const backwards = second.indices.slice().reverse();
    for (let k = 0; k < 6; k++) {
      ordered.step(first.x, first.targets, first.indices, 0, 7);
      shuffled.step(second.x, second.targets, k % 2 ? backwards : second.indices, 0, 7);
    }
    expect(second.network.parameters).toEqual(first.network.parameters);
    expect(shuffled.evaluations).toBe(ordered.evaluations);
  });

  it.each(minimizers)('$id: continues from a copy of parameters and state bit for bit', ({ id }) => {
    const first = specOf(id);
    const step = createWholeVectorStep(first);
    for (let k = 0; k < 4; k++) step.step(first.x, first.targets, first.indices, 0, 7);
    const second = specOf(id);
    const restored = createWholeVectorStep(second);
    second.network.parameters.set(first.network.parameters);
    restored.state.forEach((numbers, i) => {
      numbers.set(step.state[i]);
    });
    for (let k = 0; k < 4; k++) {
      step.step(first.x, first.targets, first.indices, 0, 7);
      restored.step(second.x, second.targets, second.indices, 0, 7);
    }
    expect(second.network.parameters).toEqual(first.network.parameters);
    expect(restored.evaluations).toBe(step.evaluations);
  });

  it.each(minimizers)('$id: takes over weights that were changed by hand', ({ id }) => {
    const spec = specOf(id);
    const step = createWholeVectorStep(spec);
    step.step(spec.x, spec.targets, spec.indices, 0, 7);
    spec.network.parameters[0] += 2;
    const problem = networkProblem({ ...spec, capacity: 7 });
    problem.select(spec.x, spec.targets, spec.indices, 0, 7);
    const expected = problem.dataLoss(false);
    step.step(spec.x, spec.targets, spec.indices, 0, 7);
    expect(step.meanLoss[0]).toBeCloseTo(expected, 13);
  });

  it.each(minimizers)('$id: what it declares unused changes nothing', ({ id, unused }) => {
    const trainedWith = (more: object, learningRate: number) => {
      const spec = specOf(id);
      const step = createWholeVectorStep({ ...spec, ...more });
      for (let k = 0; k < 3; k++) {
        step.learningRate = learningRate;
        step.step(spec.x, spec.targets, spec.indices, 0, 7);
      }
      return spec.network.parameters;
    };
    const augmenter = {
      mirrored: new Uint8Array(7),
      follow: (targets: Floats) => targets.fill(3),
      fill: (_x: Floats, _indices: Int32Array, _from: number, _count: number, out: Floats) => out.fill(3),
    };
    const settings = { clipNorm: 1e-3, inputNoise: { standardDeviation: 1, rng: createRng('1', 'noise') }, augmenter };
    expect([...unused].sort()).toEqual(['augmentation', 'clipNorm', 'inputNoise', 'learningRate', 'schedule']);
    expect(trainedWith(settings, 1e-6)).toEqual(trainedWith({}, 1));
  });

  it('goes on with mini-batches', () => {
    const spec = specOf('lbfgs', none);
    const step = createWholeVectorStep(spec);
    step.step(spec.x, spec.targets, spec.indices, 0, 4);
    const first = step.meanLoss[0];
    for (let k = 0; k < 20; k++) {
      step.step(spec.x, spec.targets, spec.indices, 4, 3);
      step.step(spec.x, spec.targets, spec.indices, 0, 4);
    }
    step.step(spec.x, spec.targets, spec.indices, 0, 4);
    expect(step.meanLoss[0]).toBeLessThan(first);
  });
});

describe('what whole-vector methods refuse', () => {
  const attempt = (id: string, layers: readonly NodeSpec[], penalty: Choice, isSquaredError: boolean) => () =>
    createWholeVectorStep({
      ...trained([3], layers),
      kernels,
      maxBatch: 7,
      minimizer: choiceOf(minimizers, id),
      penalty,
      isSquaredError,
    });
  const plain = [dense(2, 'tanh'), dense(1, 'linear')];

  it.each([
    ['bfgs', [dense(600, 'tanh'), dense(1, 'linear')], none, true, 'takes at most 2\u202f000 of them, not 3\u202f001'],
    ['lbfgs', [{ kind: 'dropout', rate: 0.5 }, ...plain], none, true, 'dropout makes it another one'],
    ['bfgs', plain, choiceOf([{ id: 'l1Clipped', params: [] }], 'l1Clipped'), true, 'a step of its own'],
    ['levenberg', plain, none, false, 'take the squared error'],
    ['marquardt', plain, { id: 'l1', params: { rate: 0.1 } }, true, 'take the penalty L2 or none'],
    ['marquardt', [{ kind: 'batchNorm', epsilon: 1e-5, momentum: 0.1 }, ...plain], none, true, 'batch normalisation ties'],
  ] as const)('%s: a sentence', (id, layers, penalty, isSquaredError, sentence) => {
    expect(refusalText(attempt(id, layers as readonly NodeSpec[], penalty, isSquaredError))).toMatch(sentence);
  });
});
