import type { Kernels } from '../../src/engine/kernels/kernels';
import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import { simdKernels } from '../../src/engine/kernels/simd/simdKernels';
import { losses } from '../../src/engine/losses/registry';
import { buildNetwork, type Network, type NodeSpec } from '../../src/engine/network';
import { createObjective } from '../../src/engine/objective';
import { loadAllParts } from '../../src/engine/part';
import { createRng } from '../../src/engine/rng';
import { choiceOf } from '../../src/engine/spec';
import { createTrainStep } from '../../src/engine/trainStep';
import { updateRules } from '../../src/engine/updateRules/registry';
import { BatchOrder } from '../../src/run/batchOrder';
import { simdHosts } from '../../src/run/simdHosts';
import type { Job, Peer } from './peer';
import {
  batches,
  type Examples,
  factors,
  grid,
  gridSide,
  learningRates,
  type Mlp,
  mlps,
  patterns,
  points,
  productSide,
  type WorkloadId,
  weightsOf,
} from './workloads';

// The product's own engine: the network, objective, batch order and update step of a run.

const dense = (units: number, activation: string): NodeSpec => ({ kind: 'dense', units, activation });
const mlpLayers = ({ sizes, hidden, output }: Mlp): NodeSpec[] =>
  sizes.slice(1).map((units, l) => dense(units, l === sizes.length - 2 ? output : hidden));
const convolution = (filters: number): NodeSpec => ({
  kind: 'conv2d',
  filters,
  kernelSize: [5, 5],
  stride: [1, 1],
  padding: 'valid',
  activation: 'relu',
});
const pool: NodeSpec = { kind: 'maxPool2d', kernelSize: [2, 2], stride: [2, 2] };
const cnn: NodeSpec[] = [convolution(8), pool, convolution(16), pool, { kind: 'flatten' }, dense(10, 'linear')];

function load(network: Network, weights: readonly Float32Array[]): void {
  let next = 0;
  for (const { role, value } of network.params) {
    if (role === 'bias') value.fill(0);
    else value.set(weights[next++]);
  }
}

interface Training {
  readonly layers: readonly NodeSpec[];
  readonly inputShape: readonly number[];
  readonly weights: readonly Float32Array[];
  readonly examples: Examples;
  readonly batch: number;
  readonly learningRate: number;
  readonly optimizer: string;
}

function training(kernels: Kernels, { layers, inputShape, weights, examples, batch, learningRate, optimizer }: Training): Job {
  const isRegression = examples.t.length > 0;
  const top = layers[layers.length - 1];
  const objective = createObjective({
    loss: choiceOf(losses, isRegression ? 'squaredError' : 'softmaxCrossEntropy'),
    outputActivation: isRegression && top.kind === 'dense' ? (top.activation ?? 'linear') : 'softmax',
    task: isRegression ? 'regression' : 'multiclass',
    classCount: isRegression ? 0 : 10,
    kernels,
  });
  const network = buildNetwork({ inputShape, layers }, kernels);
  load(network, weights);
  const x = kernels.allocate(examples.x.length);
  x.set(examples.x);
  const targets = objective.encodeTargets(Float64Array.from(isRegression ? examples.t : examples.classes));
  const order = new BatchOrder(examples.count, batch, false, 'own', createRng('1', 'order'), kernels.allocateIndices);
  const trainStep = createTrainStep({
    network,
    objective,
    kernels,
    maxBatch: batch,
    optimizer: choiceOf(updateRules, optimizer),
    penalty: { id: 'none', params: {} },
    learningRate,
  });
  const first = network.createPass({ capacity: batch, mode: 'eval', backward: false });
  return {
    amount: examples.count,
    sameUpdates: true,
    run() {
      while (order.next()) {
        trainStep.step(x, targets, order.queue, order.from, order.count);
        order.take();
      }
      order.beginEpoch();
    },
    loss() {
      first.x.set(x.subarray(0, first.x.length));
      first.forward(batch);
      return objective.sumLoss(first.y, targets, batch) / batch;
    },
  };
}

/** Points a chunk: the values of a wide layer are still in the cache when the next layer reads them. */
const chunk = 500;

/** Every chunk has a pass of its own, in which the values of all units stay. */
function sweep(kernels: Kernels, name: 'W1' | 'W2'): Job {
  const network = buildNetwork({ inputShape: [2], layers: mlpLayers(mlps[name]) }, kernels);
  load(network, weightsOf(name));
  const x = grid();
  const passes = Array.from({ length: gridSide ** 2 / chunk }, (_, k) => {
    const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
    pass.x.set(x.subarray(2 * k * chunk, 2 * (k + 1) * chunk));
    return pass;
  });
  return {
    amount: 1,
    sameUpdates: false,
    loss: () => Number.NaN,
    run() {
      for (const pass of passes) pass.forward(chunk);
    },
  };
}

function inference(kernels: Kernels): Job {
  const network = buildNetwork({ inputShape: [28, 28, 1], layers: cnn }, kernels);
  load(network, weightsOf('W4'));
  const pass = network.createPass({ capacity: batches.W4, mode: 'eval', backward: false, keepsPreActivations: false });
  const { count, x } = patterns('W4');
  const logits = new Float32Array(10 * count);
  return {
    amount: count,
    sameUpdates: false,
    loss: () => Number.NaN,
    run() {
      for (let from = 0; from < count; from += batches.W4) {
        pass.x.set(x.subarray(784 * from, 784 * (from + batches.W4)));
        pass.forward(batches.W4);
        logits.set(pass.y, 10 * from);
      }
    },
  };
}

function product(kernels: Kernels): Job {
  const [a, b] = factors().map((factor) => {
    const place = kernels.allocate(factor.length);
    place.set(factor);
    return place;
  });
  const c = kernels.allocate(a.length);
  return {
    amount: (2 * productSide ** 3) / 1e9,
    sameUpdates: false,
    loss: () => Number.NaN,
    run: () => kernels.denseBackwardInput(a, b, c, productSide, productSide, productSide),
  };
}

function jobOf(workload: WorkloadId, kernels: Kernels): Job {
  switch (workload) {
    case 'W1':
    case 'W2':
      return training(kernels, {
        layers: mlpLayers(mlps[workload]),
        inputShape: [2],
        weights: weightsOf(workload),
        examples: points(workload),
        batch: batches[workload],
        learningRate: learningRates[workload],
        optimizer: workload === 'W1' ? 'sgd' : 'adam',
      });
    case 'W3a':
      return sweep(kernels, 'W1');
    case 'W3b':
      return sweep(kernels, 'W2');
    case 'W4 train':
      return training(kernels, {
        layers: cnn,
        inputShape: [28, 28, 1],
        weights: weightsOf('W4'),
        examples: patterns('W4'),
        batch: batches.W4,
        learningRate: learningRates.W4,
        optimizer: 'adam',
      });
    case 'W4 infer':
      return inference(kernels);
    case 'W5 LSTM':
    case 'W5 RNN': {
      const cell: NodeSpec =
        workload === 'W5 LSTM'
          ? { kind: 'lstm', units: 64, returnSequence: false }
          : { kind: 'rnn', units: 64, returnSequence: false, activation: 'tanh' };
      return training(kernels, {
        layers: [cell, dense(10, 'linear')],
        inputShape: [32, 8],
        weights: weightsOf(workload),
        examples: patterns('W5'),
        batch: batches.W5,
        learningRate: learningRates.W5,
        optimizer: 'adam',
      });
    }
    case 'W6':
      return product(kernels);
  }
}

export const descentDouble: Peer = async (workload) => {
  await loadAllParts();
  return jobOf(workload, plainKernels());
};

const inSingles =
  (precision: 'single' | 'fused'): Peer =>
  async (workload, { binaries }) => {
    await loadAllParts();
    const start = simdHosts(binaries)?.[precision];
    return start ? jobOf(workload, simdKernels(start(), precision)) : 'WebAssembly here has no such SIMD';
  };
export const descentSingle = inSingles('single');
export const descentFused = inSingles('fused');
