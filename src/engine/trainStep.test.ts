import { describe, expect, it, vi } from 'vitest';
import { initializers } from './initializers/registry';
import { plainKernels } from './kernels/plain/plainKernels';
import { losses } from './losses/registry';
import { buildNetwork } from './network';
import { createObjective } from './objective';
import { penalties } from './penalties/registry';
import { createRng } from './rng';
import { type Choice, choiceOf, entryOf } from './spec';
import { createTrainStep, type TrainStepSpec } from './trainStep';
import { updateRules } from './updateRules/registry';

interface Settings extends Pick<TrainStepSpec, 'clipNorm' | 'inputNoise'> {
  readonly optimizer?: Choice;
  readonly penalty?: string;
  readonly learningRate?: number;
  readonly maxBatch?: number;
  readonly count?: number;
}

/** Ten points of two classes without any order, and a network large enough for them. */
function training({
  optimizer = choiceOf(updateRules, 'sgd'),
  penalty = 'none',
  learningRate = 0.1,
  maxBatch = 10,
  count = 10,
  ...rest
}: Settings = {}) {
  const kernels = plainKernels();
  const objective = createObjective({
    loss: choiceOf(losses, 'binaryCrossEntropy'),
    outputActivation: 'sigmoid',
    task: 'binary',
    classCount: 2,
    kernels,
  });
  const network = buildNetwork(
    {
      inputShape: [2],
      layers: [
        { kind: 'dense', units: 16, activation: 'tanh' },
        { kind: 'dense', units: 1, activation: objective.layerActivation },
      ],
    },
    kernels,
  );
  const initializer = choiceOf(initializers, 'xavierUniform');
  entryOf(initializers, initializer.id).initialize(network, initializer, createRng('4', 'init'));
  const rng = createRng('4', 'data');
  const x = Float64Array.from({ length: 2 * count }, rng.normal);
  const targets = objective.encodeTargets(Float64Array.from({ length: count }, () => Math.round(rng.uniform())));
  const trainStep = createTrainStep({
    network,
    objective,
    optimizer,
    penalty: choiceOf(penalties, penalty),
    kernels,
    maxBatch,
    learningRate,
    ...rest,
  });
  const order = Int32Array.from({ length: count }, (_, n) => n);
  return { kernels, network, objective, trainStep, x, targets, order };
}

describe('createTrainStep', () => {
  it('learns ten points by heart', () => {
    const { trainStep, x, targets, order } = training({ optimizer: choiceOf(updateRules, 'adam'), learningRate: 0.03 });
    for (let step = 0; step < 1500; step++) trainStep.step(x, targets, order, 0, 10);
    expect(trainStep.meanLoss[0]).toBeLessThan(0.01);
  });

  it.each(updateRules)('$id: equal starts give equal bits', ({ id }) => {
    const runs = [0, 1].map(() => {
      const { network, trainStep, x, targets, order } = training({ optimizer: choiceOf(updateRules, id), maxBatch: 4, learningRate: 0.05 });
      for (let step = 0; step < 40; step++) trainStep.step(x, targets, order, step % 7, 4);
      return network.parameters;
    });
    expect(runs[0]).toEqual(runs[1]);
  });

  it('moves nothing at learning rate 0', () => {
    const { network, trainStep, x, targets, order } = training({ penalty: 'l2', learningRate: 0 });
    const before = network.parameters.slice();
    trainStep.step(x, targets, order, 0, 10);
    expect(network.parameters).toEqual(before);
    expect(trainStep.stepCount).toBe(1);
  });

  it.each(updateRules.flatMap(({ id }) => penalties.map((penalty) => [id, penalty.id] as const)))(
    '%s with penalty %s: learning rate 0 moves nothing, however often',
    (rule, penalty) => {
      const { network, trainStep, x, targets, order } = training({ optimizer: choiceOf(updateRules, rule), penalty, learningRate: 0 });
      const before = network.parameters.slice();
      for (let step = 0; step < 5; step++) trainStep.step(x, targets, order, 0, 10);
      expect(network.parameters).toEqual(before);
    },
  );

  it.each(penalties.flatMap((penalty) => updateRules.map((rule) => ({ penalty: penalty.id, rule: rule.id }))))(
    'allocates nothing in a step: $rule with penalty $penalty',
    ({ penalty, rule }) => {
      const { kernels, trainStep, x, targets, order } = training({ optimizer: choiceOf(updateRules, rule), penalty });
      const typedArrays: Float64Array = Object.getPrototypeOf(Float64Array.prototype);
      const spies = [
        vi.spyOn(kernels, 'allocate'),
        vi.spyOn(typedArrays, 'subarray'),
        vi.spyOn(typedArrays, 'slice'),
        vi.spyOn(globalThis, 'Float64Array'),
      ];
      for (let step = 0; step < 3; step++) trainStep.step(x, targets, order, step, 5);
      const calls = spies.map((spy) => spy.mock.calls.length);
      vi.restoreAllMocks();
      expect(calls).toEqual([0, 0, 0, 0]);
    },
  );

  it('clips the gradient to the longest norm over all parameters, keeps its direction, and lets shorter ones through', () => {
    const moved = (clipNorm: number) => {
      const { network, trainStep, x, targets, order } = training({ clipNorm, learningRate: 1 });
      const before = network.parameters.slice();
      trainStep.step(x, targets, order, 0, 10);
      return Array.from(network.parameters, (value, i) => before[i] - value);
    };
    const norm = (g: readonly number[]) => Math.hypot(...g);
    const [free, clipped] = [moved(0), moved(0.01)];
    expect(norm(free)).toBeGreaterThan(0.02);
    expect(norm(clipped)).toBeCloseTo(0.01, 14);
    clipped.forEach((value, i) => {
      expect(value).toBeCloseTo((free[i] * 0.01) / norm(free), 14);
    });
    expect(moved(norm(free) * 1.001)).toEqual(free);
  });

  describe('input noise', () => {
    const noisy = (seed: string, standardDeviation = 0.5) => {
      const rng = createRng(seed, 'inputNoise');
      return { ...training({ inputNoise: { standardDeviation, rng } }), rng };
    };

    it('is added to the batch alone, a number of its stream for each of the input', () => {
      const { network, trainStep, x, targets, order, rng: drawn } = noisy('1');
      const before = x.slice();
      trainStep.step(x, targets, order, 2, 3);
      expect(x).toEqual(before);
      const rng = createRng('1', 'inputNoise');
      const shifted = Float64Array.from(x.subarray(4, 10), (value) => value + 0.5 * rng.normal());
      expect(drawn.state()).toEqual(rng.state()); // no more than that: the batch is shorter than the longest
      const plain = training();
      plain.trainStep.step(shifted, targets.slice(2, 5), Int32Array.of(0, 1, 2), 0, 3);
      expect(network.parameters).toEqual(plain.network.parameters);
    });

    it('is equal for equal seeds, another for another, and goes on from the state of its stream', () => {
      const trained = (seed: string) => {
        const run = noisy(seed);
        for (let step = 0; step < 10; step++) run.trainStep.step(run.x, run.targets, run.order, 0, 10);
        return run;
      };
      const first = trained('1');
      expect(trained('1').network.parameters).toEqual(first.network.parameters);
      expect(trained('2').network.parameters).not.toEqual(first.network.parameters);
      const second = noisy('3');
      second.network.parameters.set(first.network.parameters);
      second.rng.restore(first.rng.state());
      for (const { trainStep, x, targets, order } of [first, second]) trainStep.step(x, targets, order, 0, 10);
      expect(second.network.parameters).toEqual(first.network.parameters);
    });
  });

  it('AdamW decays weights, and biases only where asked: where there is no gradient nothing else moves them', () => {
    const decayed = (biases: number) => {
      const optimizer = { id: 'adamw', params: { ...choiceOf(updateRules, 'adamw').params, decay: 0.5, biases } };
      const { network, trainStep, order } = training({ optimizer });
      network.parameters.fill(1);
      // targets that are none leave every gradient 0
      trainStep.step(new Float64Array(20), new Float64Array(10).fill(Number.NaN), order, 0, 10);
      return network.params.map(({ role, value }) => [role, value[0]]);
    };
    expect(decayed(0)).toEqual([
      ['weight', 0.95],
      ['bias', 1],
      ['weight', 0.95],
      ['bias', 1],
    ]);
    expect(decayed(1).map(([, value]) => value)).toEqual([0.95, 0.95, 0.95, 0.95]);
  });

  it.each(['l2', 'l1', 'l2Decoupled', 'l1Decoupled'])('%s takes in biases only where asked', (id) => {
    const moves = (biases: number) => {
      const kernels = plainKernels();
      const network = buildNetwork({ inputShape: [1], layers: [{ kind: 'dense', units: 1, activation: 'linear' }] }, kernels);
      network.parameters.fill(2);
      const lossAndGradient: TrainStepSpec['objective']['lossAndGradient'] = (_y, _targets, _batch, dy) => {
        dy.fill(0);
      };
      const objective = { outputs: 1, steps: 1, lossAndGradient };
      const penalty = { id, params: { rate: 0.5, biases } };
      const step = createTrainStep({
        network,
        objective,
        optimizer: choiceOf(updateRules, 'sgd'),
        penalty,
        kernels,
        maxBatch: 1,
        learningRate: 0.1,
      });
      step.step(Float64Array.of(0), Float64Array.of(0), Int32Array.of(0), 0, 1);
      return network.params.map(({ role, value }) => ({ role, move: Math.round((2 - value[0]) * 1e12) / 1e12 }));
    };
    const size = id.startsWith('l2') ? 0.1 : 0.05;
    expect(moves(0)).toEqual([
      { role: 'weight', move: size },
      { role: 'bias', move: 0 },
    ]);
    expect(moves(1)).toEqual([
      { role: 'weight', move: size },
      { role: 'bias', move: size },
    ]);
  });

  it('trains on the examples that the indices name, in their order', () => {
    const picked = training();
    picked.trainStep.step(picked.x, picked.targets, Int32Array.of(9, 3, 5, 0), 1, 2);
    const copied = training();
    const x = Float64Array.of(...copied.x.slice(6, 8), ...copied.x.slice(10, 12));
    copied.trainStep.step(x, Float64Array.of(copied.targets[3], copied.targets[5]), Int32Array.of(0, 1), 0, 2);
    expect(picked.network.parameters).toEqual(copied.network.parameters);
  });

  it('has the mean loss from before the update', () => {
    const { network, objective, trainStep, x, targets, order } = training();
    const pass = network.createPass({ capacity: 10, mode: 'eval', backward: false });
    pass.x.set(x);
    pass.forward(10);
    const mean = objective.sumLoss(pass.y, targets, 10) / 10;
    expect(trainStep.meanLoss[0]).toBeNaN();
    trainStep.step(x, targets, order, 0, 10);
    expect(trainStep.meanLoss[0]).toBeCloseTo(mean, 14);
  });

  it('goes on as if nothing had happened from parameters, state and step count', () => {
    const first = training({ optimizer: choiceOf(updateRules, 'adam'), penalty: 'l1Clipped', learningRate: 0.02 });
    for (let step = 0; step < 25; step++) first.trainStep.step(first.x, first.targets, first.order, 0, 10);
    const second = training({ optimizer: choiceOf(updateRules, 'adam'), penalty: 'l1Clipped', learningRate: 0.02 });
    second.network.parameters.set(first.network.parameters);
    second.trainStep.stepCount = first.trainStep.stepCount;
    second.trainStep.state.forEach((memory, i) => {
      memory.set(first.trainStep.state[i]);
    });
    for (const { trainStep, x, targets, order } of [first, second]) {
      for (let step = 0; step < 25; step++) trainStep.step(x, targets, order, 0, 10);
    }
    expect(second.network.parameters).toEqual(first.network.parameters);
  });
});
