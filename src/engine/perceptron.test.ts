import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainKernels } from './kernels/plain/plainKernels';
import { losses } from './losses/registry';
import { buildNetwork } from './network';
import { createObjective } from './objective';
import { choiceOf } from './spec';
import { createTrainStep } from './trainStep';

// Rosenblatt's unit is a linear one with the perceptron's loss, trained by plain descent on one example at a time.

const kernels = plainKernels();

type Points = readonly (readonly [number, number, number])[];

/** The unit and one pass over its examples in their order. */
function perceptron(points: Points, learningRate: number) {
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
    learningRate,
    optimizer: { id: 'sgd', params: {} },
    penalty: { id: 'none', params: {} },
  });
  const x = Float64Array.from(points.flatMap((point) => point.slice(0, 2)));
  const targets = objective.encodeTargets(Float64Array.from(points, ([, , t]) => t));
  const order = Int32Array.from(points, (_, n) => n);
  const { parameters } = network;
  /** @returns whether it passed without a mistake; looks at each step, because the moves of an epoch may cancel each other */
  const epoch = () => {
    let hasMoved = false;
    for (let n = 0; n < points.length; n++) {
      const before = parameters.slice();
      step.step(x, targets, order, n, 1);
      hasMoved ||= parameters.some((value, i) => value !== before[i]);
    }
    return !hasMoved;
  };
  return { parameters, epoch };
}

/** Epochs until a whole one passes without a mistake; Infinity if it takes more than `most`. */
function epochsToLearn(points: Points, most: number): number {
  const { epoch } = perceptron(points, 0.5);
  for (let count = 1; count <= most; count++) if (epoch()) return count;
  return Number.POSITIVE_INFINITY;
}

it('is w ← w + η (t − y) x, number for number, whether or not the classes can be separated', () => {
  const coordinate = fc.integer({ min: -3, max: 3 }); // whole numbers lie on the border often
  const points = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 8 });
  const start = fc.tuple(coordinate, coordinate, coordinate);
  fc.assert(
    fc.property(points, start, fc.constantFrom(0.25, 0.5, 1), (examples, first, learningRate) => {
      const { parameters, epoch } = perceptron(examples, learningRate);
      parameters.set(first);
      let [w1, w2, bias] = first;
      for (let pass = 0; pass < 5; pass++) {
        for (const [x1, x2, t] of examples) {
          const y = w1 * x1 + w2 * x2 + bias > 0 ? 1 : 0;
          w1 += learningRate * (t - y) * x1;
          w2 += learningRate * (t - y) * x2;
          bias += learningRate * (t - y);
        }
        epoch();
        expect([...parameters].map((value) => value + 0)).toEqual([w1, w2, bias].map((value) => value + 0));
      }
    }),
  );
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
