import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainKernels } from './kernels/kernels';
import { losses } from './losses/registry';
import { buildNetwork } from './network';
import { createObjective } from './objective';
import { choiceOf } from './spec';
import { createTrainStep } from './trainStep';

// Rosenblatt's unit is a linear one with the perceptron's loss, trained by plain descent on one example at a time.

const kernels = plainKernels();

/** Epochs until a whole one passes without a mistake; Infinity if it takes more than `most`. */
function epochsToLearn(points: readonly (readonly [number, number, number])[], most: number): number {
  const objective = createObjective({
    loss: choiceOf(losses, 'perceptron'),
    outputActivation: 'linear',
    task: 'binary',
    classCount: 2,
    kernels,
  });
  const network = buildNetwork({ inputShape: [2], layers: [{ kind: 'dense', units: 1, activation: objective.layerActivation }] }, kernels);
  const step = createTrainStep({
    network,
    objective,
    kernels,
    maxBatch: 1,
    optimizer: { id: 'sgd', params: {} },
    penalty: { id: 'none', params: {} },
  });
  const x = Float64Array.from(points.flatMap((point) => point.slice(0, 2)));
  const targets = objective.encodeTargets(Float64Array.from(points, ([, , t]) => t));
  const order = Int32Array.from(points, (_, n) => n);
  for (let epoch = 1; epoch <= most; epoch++) {
    let hasMoved = false; // step by step: the moves of an epoch may cancel each other
    for (let n = 0; n < points.length; n++) {
      const before = network.parameters.slice();
      step.step(x, targets, order, n, 1, 0.5);
      hasMoved ||= network.parameters.some((value, i) => value !== before[i]);
    }
    if (!hasMoved) return epoch;
  }
  return Number.POSITIVE_INFINITY;
}

it('w ← w + η (t − y) x for a mistake, nothing otherwise', () => {
  const points = [[2, -1, 1]] as const;
  expect(epochsToLearn(points, 2)).toBe(2); // the start, 0, lies on the border and is a mistake; afterwards there is none
});

it('learns whatever a line separates', () => {
  const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  fc.assert(
    fc.property(
      angle,
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 20 }),
      (a, offset, places) => {
        const side = (x1: number, x2: number) => Math.cos(a) * x1 + Math.sin(a) * x2 + offset;
        const points = places
          .filter(([x1, x2]) => Math.abs(side(x1, x2)) > 0.1)
          .map(([x1, x2]) => [x1, x2, Number(side(x1, x2) > 0)] as const);
        // Novikoff: at most (R / margin)² mistakes
        expect(epochsToLearn(points, 500)).toBeLessThan(500);
      },
    ),
  );
});

it('never learns XOR', () => {
  const xor = [
    [0, 0, 0],
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ] as const;
  expect(epochsToLearn(xor, 2000)).toBe(Number.POSITIVE_INFINITY);
});
