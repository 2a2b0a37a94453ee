import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializers } from '../initializers/registry';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork } from '../network';
import { createObjective } from '../objective';
import { createRng } from '../rng';
import type { Choice } from '../spec';
import { entryOf } from '../spec';
import { createTrainStep } from '../trainStep';
import { foreignKernels } from './foreignKernels';
import { createForeignStep } from './foreignStep';

const activation = fc.constantFrom('tanh', 'sigmoid', 'relu', 'linear');
const penalty = fc.constantFrom<Choice>(
  { id: 'none', params: {} },
  { id: 'l2', params: { rate: 0.01 } },
  { id: 'l1Clipped', params: { rate: 0.01 } },
);

/** The weights after some updates, with the foreign order of operations or ours. */
function trained(isForeign: boolean, hidden: string, choice: Choice, seed: string): { parameters: Float64Array; loss: number } {
  const kernels = isForeign ? foreignKernels() : plainKernels();
  const layers = [
    { kind: 'dense', units: 3, activation: hidden },
    { kind: 'dense', units: 2, activation: hidden },
    { kind: 'dense', units: 1, activation: 'tanh' },
  ] as const;
  const network = buildNetwork({ inputShape: [2], layers }, kernels);
  entryOf(initializers, 'uniform').initialize(network, { id: 'uniform', params: { range: 0.5, bias: 0.1 } }, createRng(seed, 'init'));
  const objective = createObjective({
    loss: { id: 'squaredError', params: {} },
    outputActivation: 'tanh',
    task: 'binary',
    classCount: 2,
    kernels,
  });
  const spec = { network, objective, penalty: choice, kernels, maxBatch: 7, learningRate: 0.1 };
  const step = isForeign ? createForeignStep(spec) : createTrainStep({ ...spec, optimizer: { id: 'sgd', params: {} } });
  const rng = createRng(seed, 'data');
  const x = Float64Array.from({ length: 40 }, () => 4 * rng.uniform() - 2);
  const targets = Float64Array.from({ length: 20 }, () => (rng.uniform() < 0.5 ? -1 : 1));
  const indices = Int32Array.from({ length: 20 }, (_, i) => i);
  for (let from = 0; from < 20; from += 7) step.step(x, targets, indices, from, Math.min(7, 20 - from));
  return { parameters: network.parameters as Float64Array, loss: step.meanLoss[0] };
}

describe('a foreign step', () => {
  it('is ours to rounding, and not to the bit', () => {
    let different = 0;
    fc.assert(
      fc.property(activation, penalty, fc.string(), (hidden, choice, seed) => {
        const [own, foreign] = [trained(false, hidden, choice, seed), trained(true, hidden, choice, seed)];
        expect(Math.abs(foreign.loss - own.loss)).toBeLessThan(1e-12);
        foreign.parameters.forEach((value, p) => {
          expect(Math.abs(value - own.parameters[p])).toBeLessThan(1e-12);
          if (value !== own.parameters[p]) different++;
        });
      }),
    );
    expect(different).toBeGreaterThan(0);
  });
});
