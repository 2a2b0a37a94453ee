import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { countedSteps } from './countedSteps';
import { initializers } from './initializers/registry';
import { plainKernels } from './kernels/plain/plainKernels';
import { simdKernels } from './kernels/simd/simdKernels';
import { buildNetwork, type NodeSpec } from './network';
import { createObjective } from './objective';
import { createRng } from './rng';
import { entryOf } from './spec';

const hosts = nodeSimdHosts();
const outputs = 3;
const linear: NodeSpec = { kind: 'dense', units: outputs, activation: 'linear' };
const cells = (units: number): NodeSpec[] => [
  { kind: 'rnn', units, returnSequence: true, activation: 'tanh' },
  { kind: 'rnn', units, returnSequence: true, activation: 'relu' },
  { kind: 'lstm', units, returnSequence: true },
  { kind: 'gru', units, returnSequence: true },
  { kind: 'gru', units, returnSequence: true, resetBefore: true },
];
const batchNorm: NodeSpec = { kind: 'batchNorm', epsilon: 1e-3, momentum: 0.1 };

const sizes = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
  room: fc.nat(5),
  units: fc.constantFrom(1, 3, 8, 17),
  kinds: fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
  isSingle: fc.boolean(),
  seed: fc.nat(1e6),
});
type Sizes = typeof sizes extends fc.Arbitrary<infer T> ? T : never;
const steps = 9;

/** One forward and backward on sequences of these lengths. @param counts whether only the steps that count are walked */
function passed({ lengths, room, units, kinds, isSingle, seed }: Sizes, counts: boolean, below: readonly NodeSpec[] = []) {
  const kernels = isSingle ? simdKernels(hosts.single(), 'single') : plainKernels();
  const layers = [...below, ...kinds.map((kind) => cells(units)[kind]), linear];
  const network = buildNetwork({ inputShape: [steps, 2], layers }, kernels);
  const rng = createRng(String(seed), 'check');
  entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.5, bias: 0.1 } }, rng);
  const batch = lengths.length;
  const pass = network.createPass({ capacity: batch + room, mode: 'train', backward: true, inputGradient: true });
  const choice = { id: 'softmaxCrossEntropy', params: {} };
  const task = { loss: choice, outputActivation: 'softmax', task: 'multiclass', classCount: outputs, steps, isMasked: true } as const;
  const objective = createObjective({ ...task, kernels });
  const classes = lengths.flatMap((length) => Array.from({ length: steps }, (_, t) => (t < length ? Math.floor(3 * rng.uniform()) : -1)));
  const targets = objective.encodeTargets(Float64Array.from(classes));
  const meanLoss = new Float64Array(1);
  // whatever a pass left behind is of no meaning to the next one
  for (const walks of [false, counts]) {
    for (let i = 0; i < pass.x.length; i++) pass.x[i] = rng.normal();
    kernels.zero(network.gradients);
    if (walks) pass.walk(targets, batch, steps, outputs);
    pass.forward(batch);
    objective.lossAndGradient(pass.y, targets, batch, pass.dy, meanLoss);
    pass.backward(batch);
  }
  const y = Array.from(pass.y).filter((_, i) => (classes[Math.floor(i / outputs)] ?? -1) >= 0);
  // a sum may be −0 in one and 0 in the other, which no later sum can tell
  const [gradients, dx] = [network.gradients, pass.dx?.subarray(0, batch * steps * 2) ?? []].map((numbers) =>
    Array.from(numbers, (v) => v + 0),
  );
  return { loss: meanLoss[0], y, gradients, dx };
}

it('is the last step with a target of any example', () => {
  const anyTargets = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(anyTargets, (rows) => {
      const targets = Float64Array.from(rows.flat().flatMap((has) => (has ? [0, 1] : [Number.NaN, Number.NaN])));
      const last = Math.max(...rows.map((row) => row.lastIndexOf(true) + 1));
      expect(countedSteps(targets, rows.length, 4, 2)).toBe(Math.max(1, last));
    }),
  );
});

it('what counts is the same to the bit when steps that count nowhere are not walked', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      expect(passed(size, true)).toEqual(passed(size, false));
    }),
    { numRuns: 60 },
  );
});

it('where an output depends on later steps all are walked', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      expect(passed(size, true, [batchNorm])).toEqual(passed(size, false, [batchNorm]));
    }),
    { numRuns: 20 },
  );
});
