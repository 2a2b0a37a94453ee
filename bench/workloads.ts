import { initializers } from '../src/engine/initializers/registry';
import type { Kernels } from '../src/engine/kernels/kernels';
import { losses } from '../src/engine/losses/registry';
import { buildNetwork, type NodeSpec } from '../src/engine/network';
import { createObjective } from '../src/engine/objective';
import { createRng } from '../src/engine/rng';
import { choiceOf, entryOf } from '../src/engine/spec';
import type { Task } from '../src/engine/task';
import { createTrainStep } from '../src/engine/trainStep';
import { updateRules } from '../src/engine/updateRules/registry';
import { median } from './median';

interface Workload {
  readonly name: string;
  readonly inputShape: readonly number[];
  readonly hidden: readonly NodeSpec[];
  readonly task: Task;
  readonly classCount: number;
  readonly batch: number;
  readonly optimizer: string;
}

const dense = (units: number, activation: string): NodeSpec => ({ kind: 'dense', units, activation });
const convolution = (filters: number): NodeSpec => ({
  kind: 'conv2d',
  filters,
  kernelSize: [5, 5],
  stride: [1, 1],
  padding: 'valid',
  activation: 'relu',
});
const pool: NodeSpec = { kind: 'maxPool2d', kernelSize: [2, 2], stride: [2, 2] };

const workloads: readonly Workload[] = [
  {
    name: 'W1 MLP 2-8-8-1 tanh, batch 10, SGD',
    inputShape: [2],
    hidden: [dense(8, 'tanh'), dense(8, 'tanh')],
    task: 'regression',
    classCount: 0,
    batch: 10,
    optimizer: 'sgd',
  },
  {
    name: 'W2 MLP 2-64-64-64-1 ReLU, batch 32, Adam',
    inputShape: [2],
    hidden: [dense(64, 'relu'), dense(64, 'relu'), dense(64, 'relu')],
    task: 'regression',
    classCount: 0,
    batch: 32,
    optimizer: 'adam',
  },
  {
    name: 'W4 CNN 28×28, 8 and 16 filters 5×5, batch 32, Adam',
    inputShape: [28, 28, 1],
    hidden: [convolution(8), pool, convolution(16), pool, { kind: 'flatten' }],
    task: 'multiclass',
    classCount: 10,
    batch: 32,
    optimizer: 'adam',
  },
  {
    name: 'W5 LSTM 8 → 64, 32 steps, batch 32, Adam',
    inputShape: [32, 8],
    hidden: [{ kind: 'lstm', units: 64, returnSequence: false }],
    task: 'multiclass',
    classCount: 10,
    batch: 32,
    optimizer: 'adam',
  },
  {
    name: 'W5 RNN 8 → 64, 32 steps, batch 32, Adam',
    inputShape: [32, 8],
    hidden: [{ kind: 'rnn', units: 64, returnSequence: false, activation: 'tanh' }],
    task: 'multiclass',
    classCount: 10,
    batch: 32,
    optimizer: 'adam',
  },
];

/** One update of a workload at a time, and the loss before the first. */
function prepared({ inputShape, hidden, task, classCount, batch, optimizer }: Workload, kernels: Kernels) {
  const loss = task === 'regression' ? 'squaredError' : 'softmaxCrossEntropy';
  const outputActivation = task === 'regression' ? 'linear' : 'softmax';
  const objective = createObjective({ loss: choiceOf(losses, loss), outputActivation, task, classCount, kernels });
  const network = buildNetwork({ inputShape, layers: [...hidden, dense(objective.outputs, objective.layerActivation)] }, kernels);
  const rng = createRng('1', 'bench');
  entryOf(initializers, 'xavierUniform').initialize(network, choiceOf(initializers, 'xavierUniform'), rng);
  const size = inputShape.reduce((product, side) => product * side, 1);
  const examples = 8 * batch;
  const x = kernels.allocate(examples * size);
  for (let i = 0; i < x.length; i++) x[i] = rng.normal();
  const targets = objective.encodeTargets(
    Float64Array.from({ length: examples }, () => (task === 'regression' ? rng.normal() : Math.floor(rng.uniform() * classCount))),
  );
  const order = kernels.allocateIndices(examples);
  for (let n = 0; n < examples; n++) order[n] = n;
  const step = createTrainStep({
    network,
    objective,
    kernels,
    maxBatch: batch,
    optimizer: choiceOf(updateRules, optimizer),
    penalty: { id: 'none', params: {} },
  });
  let next = 0;
  return () => {
    next = (next + 1) % 8;
    return step.step(x, targets, order, next * batch, batch, 1e-3);
  };
}

export interface WorkloadFigures {
  readonly name: string;
  readonly samplesPerSecond: number;
  /** Before the first update: equal in both precisions to the digits of a single. */
  readonly lossAtStart: number;
}

/** @param kernels makes a set for each workload */
export function benchWorkloads(kernels: () => Kernels, rounds = 9, roundMs = 150, only = ''): WorkloadFigures[] {
  return workloads
    .filter(({ name }) => name.startsWith(only))
    .map((workload) => {
      const step = prepared(workload, kernels());
      const lossAtStart = step();
      const rates: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const began = performance.now();
        let done = 0;
        while (performance.now() - began < roundMs) {
          for (let n = 0; n < 32; n++) step();
          done += 32 * workload.batch;
        }
        if (round > 0) rates.push((1000 * done) / (performance.now() - began)); // the first round warms up
      }
      return { name: workload.name, samplesPerSecond: median(rates), lossAtStart };
    });
}
