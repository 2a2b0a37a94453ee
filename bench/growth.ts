import { median } from '../scripts/median';
import { nodeSimdHosts } from '../scripts/simdModule';
import { initializers } from '../src/engine/initializers/registry';
import { inOrder } from '../src/engine/kernels/inOrder';
import { simdKernels } from '../src/engine/kernels/simd/simdKernels';
import { losses } from '../src/engine/losses/registry';
import { buildNetwork, type NodeSpec } from '../src/engine/network';
import { createObjective } from '../src/engine/objective';
import { loadAllParts } from '../src/engine/part';
import { createRng } from '../src/engine/rng';
import { choiceOf, entryOf } from '../src/engine/spec';
import { createTrainStep } from '../src/engine/trainStep';
import { updateRules } from '../src/engine/updateRules/registry';

// Time of a step against its multiply-adds, as one size of a network grows. Singles, Node.

interface Step {
  readonly size: number;
  readonly layers: readonly NodeSpec[];
  readonly inputShape: readonly number[];
  readonly batch: number;
  /** Of one example on the way forward; a step does three times as many, less what no gradient of the input needs. */
  readonly forward: number;
  /** Of the first layer with weights, whose input needs no gradient. */
  readonly first: number;
}

const dense = (units: number, activation = 'relu'): NodeSpec => ({ kind: 'dense', units, activation });
const mlp = (size: number, units: number, depth: number, batch: number): Step => ({
  size,
  layers: [...Array.from({ length: depth }, () => dense(units)), dense(1, 'linear')],
  inputShape: [2],
  batch,
  forward: 2 * units + (depth - 1) * units * units + units,
  first: 2 * units,
});
const convolution = (size: number, side: number, channels: number): Step => ({
  size,
  layers: [
    { kind: 'conv2d', filters: channels, kernelSize: [3, 3], stride: [1, 1], padding: 'same', activation: 'relu' },
    { kind: 'conv2d', filters: channels, kernelSize: [3, 3], stride: [1, 1], padding: 'same', activation: 'relu' },
    { kind: 'globalAveragePool' },
    dense(1, 'linear'),
  ],
  inputShape: [side, side, channels],
  batch: 16,
  forward: 2 * side * side * 9 * channels * channels + channels,
  first: side * side * 9 * channels * channels,
});
const lstm = (size: number, units: number, steps: number): Step => ({
  size,
  layers: [{ kind: 'lstm', units, returnSequence: false }, dense(1, 'linear')],
  inputShape: [steps, 8],
  batch: 32,
  forward: steps * 4 * units * (8 + units) + units,
  first: steps * 4 * units * 8,
});

const powers = (from: number, to: number) => Array.from({ length: Math.log2(to / from) + 1 }, (_, k) => from * 2 ** k);

const curves: Readonly<Record<string, readonly Step[]>> = {
  'units of three dense layers': powers(4, 512).map((n) => mlp(n, n, 3, 32)),
  'dense layers of 64 units': powers(1, 16).map((n) => mlp(n, 64, n, 32)),
  'points in a batch, layers of 64 units': powers(4, 1024).map((n) => mlp(n, 64, 3, n)),
  'channels of two 3×3 convolutions, 16×16': powers(1, 64).map((n) => convolution(n, 16, n)),
  'side of an image, 8 channels': powers(8, 64).map((n) => convolution(n, n, 8)),
  'units of an LSTM, T = 16': powers(8, 256).map((n) => lstm(n, n, 16)),
  'steps of an LSTM with 32 units': powers(4, 128).map((n) => lstm(n, 32, n)),
};

const { single } = nodeSimdHosts();

/** Seconds of one update, taken over at least so many milliseconds. */
type Clock = (atLeastMs: number) => number;

function clockOf({ layers, inputShape, batch }: Step): Clock {
  const kernels = simdKernels(single());
  const objective = createObjective({
    loss: choiceOf(losses, 'squaredError'),
    outputActivation: 'linear',
    task: 'regression',
    classCount: 0,
    kernels,
  });
  const network = buildNetwork({ inputShape, layers }, kernels);
  const rng = createRng('1', 'growth');
  entryOf(initializers, 'heUniform').initialize(network, choiceOf(initializers, 'heUniform'), rng);
  const size = inputShape.reduce((product, side) => product * side, 1);
  const x = kernels.allocate(batch * size);
  for (let i = 0; i < x.length; i++) x[i] = rng.normal();
  const targets = objective.encodeTargets(Float64Array.from({ length: batch }, () => rng.normal()));
  const order = inOrder(kernels, batch);
  const step = createTrainStep({
    network,
    objective,
    kernels,
    maxBatch: batch,
    optimizer: choiceOf(updateRules, 'sgd'),
    penalty: { id: 'none', params: {} },
    learningRate: 1e-6,
  });
  return (atLeastMs) => {
    const began = performance.now();
    let done = 0;
    do {
      for (let k = 0; k < 8; k++) step.step(x, targets, order, 0, batch);
      done += 8;
    } while (performance.now() - began < atLeastMs);
    return (performance.now() - began) / done / 1000;
  };
}

/** Below so many multiply-adds a step is made of calls and loops that begin and end. */
const worthCounting = 200_000;
const rounds = 21;
const roundMs = 15;

interface Point {
  readonly size: number;
  readonly multiplyAdds: number;
  readonly seconds: number;
  /** Time per multiply-add over that of the smaller size that has the least: 1 where time grows as the arithmetic does. Null for the first. */
  readonly growth: number | null;
}

/** All sizes of a curve, timed by turns. */
function pointsOf(steps: readonly Step[]): readonly Point[] {
  const clocks = steps.map(clockOf);
  for (const clock of clocks) clock(150);
  const perWork = steps.map((): number[] => []);
  const work = steps.map(({ batch, forward, first }) => batch * (3 * forward - first));
  for (let round = 0; round < rounds; round++) for (const [k, clock] of clocks.entries()) perWork[k].push(clock(roundMs) / work[k]);
  const medians = perWork.map(median);
  return steps.map(({ size }, k) => {
    const best = medians.indexOf(Math.min(...medians.slice(0, k)));
    const growth = k === 0 ? null : median(perWork[k].map((time, round) => time / perWork[best][round]));
    return { size, multiplyAdds: work[k], seconds: medians[k] * work[k], growth };
  });
}

export async function benchGrowth() {
  await loadAllParts();
  const figures: Record<string, { points: readonly Point[]; worstGrowth: number }> = {};
  for (const [name, steps] of Object.entries(curves)) {
    console.log(`\n${name}`);
    const points = pointsOf(steps);
    for (const { size, multiplyAdds, seconds, growth } of points) {
      const speed = (multiplyAdds / seconds / 1e9).toFixed(2).padStart(6);
      console.log(
        `${String(size).padStart(6)}: ${(multiplyAdds / 1e6).toFixed(3).padStart(9)} M multiply-adds, ${(seconds * 1e6).toFixed(1).padStart(9)} µs, ` +
          `${speed} G/s${growth === null ? '' : `, ${growth.toFixed(2)} × linear`}`,
      );
    }
    const worstGrowth = Math.max(0, ...points.filter(({ multiplyAdds }) => multiplyAdds >= worthCounting).map(({ growth }) => growth ?? 0));
    console.log(`  at most ${worstGrowth.toFixed(2)} × linear (at most 1.3)`);
    figures[name] = { points, worstGrowth };
  }
  return figures;
}
