import { describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { gradientError } from '../../tests/gradientCheck';
import { createEvaluator } from './evaluation';
import { createGradientReader } from './gradientReading';
import { initializers } from './initializers/registry';
import type { Kernels } from './kernels/kernels';
import { plainKernels } from './kernels/plain/plainKernels';
import { simdKernels } from './kernels/simd/simdKernels';
import type { LayerSpec } from './layers/registry';
import { losses } from './losses/registry';
import { createWholeVectorStep } from './minimizers/wholeVectorStep';
import { buildNetwork, type NodeSpec } from './network';
import { createObjective } from './objective';
import { penalties } from './penalties/registry';
import { createRng } from './rng';
import { choiceOf, entryOf } from './spec';
import { type Shape, sizeOf } from './tensor';
import { createTrainStep, type TrainStep } from './trainStep';
import { updateRules } from './updateRules/registry';

const norm: NodeSpec = { kind: 'batchNorm', epsilon: 1e-3, momentum: 0.1 };
const drop: NodeSpec = { kind: 'dropout', rate: 0.4 };
const dense: NodeSpec = { kind: 'dense', units: 4, activation: 'tanh' };
const flat: NodeSpec = { kind: 'flatten' };
const window = { kernelSize: [2, 2], stride: [1, 1], padding: 'same' } as const;
const conv: NodeSpec = { kind: 'conv2d', filters: 3, activation: 'tanh', ...window };
const pool = { kernelSize: [2, 2], stride: [2, 2] } as const;
const recurrent = { units: 3, returnSequence: false } as const;
const image = [4, 5, 2];
const symbols = 5;
type Symbols = 'symbols';

/** A network for every kind of layer, with dropout and batch normalisation beside it; the output layer follows. */
const networks: Readonly<Record<LayerSpec['kind'], readonly [Shape, readonly NodeSpec[], Symbols?]>> = {
  dense: [[3], [dense, drop, norm]],
  activation: [[3], [dense, drop, { kind: 'activation', activation: 'gelu' }]],
  conv2d: [image, [conv, norm, drop, flat]],
  maxPool2d: [image, [conv, { kind: 'maxPool2d', ...pool }, norm, flat, drop]],
  averagePool2d: [image, [conv, { kind: 'averagePool2d', ...pool }, norm, flat, drop]],
  globalAveragePool: [image, [conv, norm, { kind: 'globalAveragePool' }, drop]],
  flatten: [image, [flat, drop, dense, norm]],
  add: [
    [3],
    [
      { ...dense, name: 'a' },
      { ...drop, name: 'd' },
      { kind: 'add', inputs: ['a', 'd'] },
    ],
  ],
  dropout: [[3], [drop, dense, drop]],
  batchNorm: [[3], [norm, dense, norm]],
  rnn: [
    [6, 2],
    [norm, { kind: 'rnn', activation: 'tanh', ...recurrent }, drop],
  ],
  lstm: [
    [6, 2],
    [norm, { kind: 'lstm', ...recurrent }, drop],
  ],
  gru: [
    [6, 2],
    [norm, { kind: 'gru', ...recurrent }, drop],
  ],
  oneHot: [[6], [{ kind: 'oneHot', symbols }, { kind: 'gru', ...recurrent }, drop], 'symbols'],
  embedding: [[6], [{ kind: 'embedding', symbols, width: 3 }, norm, { kind: 'lstm', ...recurrent }, drop], 'symbols'],
  softmax: [[3], [dense, { kind: 'softmax' }, drop, norm]],
};
const kinds = Object.entries(networks).map(([kind, network]) => ({ kind, network }));

const count = 23;
const maxBatch = 8;

function built([inputShape, layers, form]: (typeof kinds)[number]['network'], kernels: Kernels) {
  const network = buildNetwork({ inputShape, layers: [...layers, { kind: 'dense', units: 1, activation: 'linear' }] }, kernels);
  const rng = createRng('8', 'gradient');
  entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.5, bias: 0.1 } }, rng);
  const objective = createObjective({
    loss: choiceOf(losses, 'squaredError'),
    outputActivation: 'linear',
    task: 'regression',
    classCount: 0,
    kernels,
  });
  const x = kernels.allocate(count * sizeOf(inputShape));
  for (let i = 0; i < x.length; i++) x[i] = form ? Math.floor(symbols * rng.uniform()) : rng.normal();
  const t = Float64Array.from({ length: count }, rng.normal);
  const targets = objective.encodeTargets(t);
  const reader = createGradientReader({ network, objective, kernels, capacity: 6 });
  return { network, objective, kernels, x, t, targets, reader };
}
type Built = ReturnType<typeof built>;

/** Everything that the next step depends on, as it is. */
const everything = ({ network }: Built, step: TrainStep, streams: readonly { state(): Uint32Array }[]) => ({
  parameters: network.parameters.slice(),
  gradients: network.gradients.slice(),
  buffers: network.buffers.slice(),
  memory: step.state.map((floats) => floats.slice()),
  loss: step.meanLoss.slice(),
  streams: streams.map((stream) => stream.state()),
});

/** Some steps; `between` is called before each of them. */
function train(own: Built, between: () => void) {
  const { network, objective, kernels, x, targets } = own;
  const [dropoutRng, noise] = [createRng('8', 'dropout'), createRng('8', 'inputNoise')];
  const step = createTrainStep({
    network,
    objective,
    kernels,
    maxBatch,
    optimizer: choiceOf(updateRules, 'adam'),
    penalty: choiceOf(penalties, 'l1Clipped'),
    learningRate: 0.02,
    dropoutRng,
    inputNoise:
      network.layers[0].inputShapes[0].length === 1 && x.some((value) => value % 1) ? { standardDeviation: 0.1, rng: noise } : undefined,
  });
  const order = kernels.allocateIndices(count);
  for (let n = 0; n < count; n++) order[n] = n;
  const seen = [];
  for (let k = 0; k < 6; k++) {
    between();
    seen.push(everything(own, step, [dropoutRng, noise]));
    step.step(x, targets, order, (5 * k) % (count - maxBatch), maxBatch);
  }
  return seen;
}

const instances = [0, 1].map(() => nodeSimdHosts().single());
const sets: Readonly<Record<string, (k: number) => Kernels>> = {
  double: () => plainKernels(),
  single: (k) => simdKernels(instances[k]),
};

describe.each(Object.entries(sets))('a reading of the gradient in %s precision', (_, newKernels) => {
  it.each(kinds)('moves nothing, however often and of whatever part: $kind', ({ network }) => {
    const [alone, read] = [0, 1].map((k) => built(network, newKernels(k)));
    const undisturbed = train(alone, () => {});
    const [whole, part] = [new Set<string>(), new Set<string>()];
    const disturbed = train(read, () => {
      const { reader, x, targets } = read;
      whole.add(reader.read(x, targets, 0, count).join());
      part.add(reader.read(x, targets, 7, 5).join());
    });
    expect(disturbed).toEqual(undisturbed);
    expect([whole.size, part.size]).toEqual([6, 6]); // it was the gradient at six places
  });
});

it.each(kinds)('is the slope of the loss that evaluation gives, by central differences: $kind', ({ network: spec }) => {
  const { network, objective, kernels, x, t, targets, reader } = built(spec, plainKernels());
  const rng = createRng('9', 'running');
  for (let i = 0; i < network.buffers.length; i++) network.buffers[i] = 0.5 + rng.uniform();
  const evaluator = createEvaluator({ network, objective, task: 'regression', kernels, capacity: count });
  const gradient = reader.read(x, targets, 3, 17).slice();
  expect(gradientError(network.parameters, gradient, () => evaluator.evaluate(x, targets, t, 3, 17).meanLoss)).toBeLessThan(1e-6);
});

it('moves no whole-vector method either', () => {
  const finals = [false, true].map((isRead) => {
    const own = built([[3], [dense, norm]], plainKernels());
    const { network, objective, kernels, x, targets, reader } = own;
    const step = createWholeVectorStep({
      network,
      objective,
      kernels,
      maxBatch: count,
      minimizer: { id: 'lbfgs', params: { pairs: 4 } },
      penalty: choiceOf(penalties, 'l2'),
      isSquaredError: true,
    });
    const order = Int32Array.from({ length: count }, (_, n) => n);
    const seen = [];
    for (let k = 0; k < 5; k++) {
      if (isRead) reader.read(x, targets, 0, count);
      step.step(x, targets, order, 0, count);
      seen.push({ ...everything(own, step, []), evaluations: step.evaluations });
    }
    return seen;
  });
  expect(finals[1]).toEqual(finals[0]);
});

it('takes no memory before the first reading, and none after it', () => {
  const kernels = plainKernels();
  let taken = 0;
  const counted: Kernels = {
    ...kernels,
    allocate(length) {
      taken += length;
      return kernels.allocate(length);
    },
  };
  const { x, targets, reader } = built(networks.lstm, counted);
  taken = 0;
  createGradientReader({ ...built(networks.lstm, kernels), kernels: counted, capacity: 6 });
  expect(taken).toBe(0);
  const first = reader.read(x, targets, 0, count);
  expect(taken).toBeGreaterThan(0);
  taken = 0;
  expect(reader.read(x, targets, 0, count)).toBe(first);
  expect(taken).toBe(0);
});
