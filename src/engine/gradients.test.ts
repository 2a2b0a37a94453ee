import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedPass, gradientError } from '../../tests/gradientCheck';
import { activations } from './activations/registry';
import { initializers } from './initializers/registry';
import { plainKernels } from './kernels/plain/plainKernels';
import { losses } from './losses/registry';
import { buildNetwork } from './network';
import { createObjective } from './objective';
import { createRng } from './rng';
import { choiceOf, entryOf } from './spec';

const kinkedActivations = ['relu', 'leakyRelu', 'elu', 'step'];
/** Distance that pre-activations and residuals keep from a kink; a step of the differences moves them by far less. */
const clearance = 1e-3;

const combinations = losses.flatMap((loss) =>
  loss.tasks.flatMap((task) =>
    loss.outputActivations.flatMap((output) => activations.map(({ id: hidden }) => ({ loss: loss.id, task, output, hidden }))),
  ),
);

describe('gradients by central differences', () => {
  it.each(combinations)('$hidden layers, $output output, $loss, $task', ({ loss, task, output, hidden }) => {
    const shapes = fc.record({
      inputs: fc.integer({ min: 1, max: 5 }),
      hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
      batch: fc.integer({ min: 2, max: 6 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(shapes, ({ inputs, hidden: units, batch, seed }) => {
        const kernels = plainKernels();
        const classCount = task === 'multiclass' ? 3 : 2;
        const objective = createObjective({ loss: choiceOf(losses, loss), outputActivation: output, task, classCount, kernels });
        const network = buildNetwork(
          {
            inputShape: [inputs],
            layers: [
              ...units.map((count) => ({ kind: 'dense' as const, units: count, activation: hidden })),
              { kind: 'dense', units: objective.outputs, activation: objective.layerActivation },
            ],
          },
          kernels,
        );
        const rng = createRng(String(seed), 'check');
        entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.7, bias: 0.2 } }, rng);
        const t = Float64Array.from({ length: batch }, () =>
          task === 'regression' ? rng.normal() : Math.floor(rng.uniform() * classCount),
        );
        const targets = objective.encodeTargets(t);
        const { pass, meanLoss, backward } = checkedPass(network, objective, targets, batch);
        for (let i = 0; i < pass.x.length; i++) pass.x[i] = rng.normal();
        meanLoss();
        pass.layers.forEach(({ trace }, l) => {
          const activation = l < units.length ? hidden : objective.layerActivation;
          if (kinkedActivations.includes(activation)) fc.pre(trace.preActivation.every((z) => Math.abs(z) > clearance));
        });
        const { y } = pass.layers[pass.layers.length - 1];
        const kinks: Readonly<Record<string, (y: number, t: number) => number>> = {
          absoluteError: (a, b) => a - b,
          huber: (a, b) => Math.abs(a - b) - 1,
          hinge: (a, b) => 1 - a * b,
          perceptron: (a, b) => a * b,
        };
        const kink = kinks[loss];
        if (kink) fc.pre(y.every((value, i) => Math.abs(kink(value, targets[i])) > clearance));

        backward();
        const gradients = network.gradients.slice();
        expect(gradientError(network.parameters, gradients, meanLoss)).toBeLessThan(1e-6);
        expect(gradientError(pass.x, (pass.dx ?? pass.x).slice(), meanLoss)).toBeLessThan(1e-6);
      }),
      { numRuns: 6 },
    );
  });
});
