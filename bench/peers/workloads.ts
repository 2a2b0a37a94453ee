import { createRng } from '../../src/engine/rng';

// The work that every engine is given: the same examples, the same start weights, the same batches in the same order.

export const workloadIds = ['W1', 'W2', 'W3a', 'W3b', 'W4 train', 'W4 infer', 'W5 LSTM', 'W5 RNN', 'W6'] as const;
export type WorkloadId = (typeof workloadIds)[number];
/** What is divided by the processor's peak. */
export const shareOfPeak: WorkloadId = 'W6';

export const titles: Record<WorkloadId, string> = {
  W1: 'W1 MLP 2-8-8-1 tanh, batch 10, SGD',
  W2: 'W2 MLP 2-64-64-64-1 ReLU, batch 32, Adam',
  W3a: "W3a 100×100 sweep of W1's network",
  W3b: "W3b 100×100 sweep of W2's network",
  'W4 train': 'W4 CNN 28×28, batch 32, Adam',
  'W4 infer': 'W4 CNN 28×28, inference',
  'W5 LSTM': 'W5 LSTM 8 → 64, T = 32, batch 32, Adam',
  'W5 RNN': 'W5 RNN 8 → 64, T = 32, batch 32, Adam',
  W6: 'W6 256³ matrix product',
};
export const units: Record<WorkloadId, string> = {
  W1: 'samples/s',
  W2: 'samples/s',
  W3a: 'sweeps/s',
  W3b: 'sweeps/s',
  'W4 train': 'samples/s',
  'W4 infer': 'samples/s',
  'W5 LSTM': 'sequences/s',
  'W5 RNN': 'sequences/s',
  W6: 'GFLOP/s',
};

export interface Mlp {
  readonly sizes: readonly number[];
  readonly hidden: 'tanh' | 'relu';
  readonly output: 'tanh' | 'linear';
}
/** The networks of W1 and W3a, of W2 and W3b. */
export const mlps: Record<'W1' | 'W2', Mlp> = {
  W1: { sizes: [2, 8, 8, 1], hidden: 'tanh', output: 'tanh' },
  W2: { sizes: [2, 64, 64, 64, 1], hidden: 'relu', output: 'linear' },
};
export const batches = { W1: 10, W2: 32, W4: 32, W5: 32 } as const;
export const learningRates = { W1: 0.03, W2: 1e-3, W4: 1e-3, W5: 1e-3 } as const;
export const gridSide = 100;
export const productSide = 256;

const counts = { W1: 500, W2: 1000, W4: 256, W5: 256 } as const;
const classCount = 10;

/** ±1 / √(inputs of a unit), uniform; biases are 0. Matrices [units, inputs], kernels [filters, height, width, channels]. */
function startWeights(shapes: readonly (readonly number[])[]): Float32Array[] {
  const rng = createRng('1', 'start weights');
  return shapes.map((shape) => {
    const fanIn = shape.slice(1).reduce((product, side) => product * side, 1);
    return Float32Array.from({ length: shape[0] * fanIn }, () => (2 * rng.uniform() - 1) / Math.sqrt(fanIn));
  });
}

export const weightShapes: Record<'W1' | 'W2' | 'W4' | 'W5 LSTM' | 'W5 RNN', readonly (readonly number[])[]> = {
  W1: mlps.W1.sizes.slice(1).map((size, l) => [size, mlps.W1.sizes[l]]),
  W2: mlps.W2.sizes.slice(1).map((size, l) => [size, mlps.W2.sizes[l]]),
  W4: [
    [8, 5, 5, 1],
    [16, 5, 5, 8],
    [classCount, 4 * 4 * 16],
  ],
  // gates in the order input, forget, candidate, output
  'W5 LSTM': [
    [256, 8],
    [256, 64],
    [classCount, 64],
  ],
  'W5 RNN': [
    [64, 8],
    [64, 64],
    [classCount, 64],
  ],
};
export const weightsOf = (network: keyof typeof weightShapes) => startWeights(weightShapes[network]);

export interface Examples {
  readonly count: number;
  readonly x: Float32Array;
  /** Regression targets. */
  readonly t: Float32Array;
  /** Class indices. */
  readonly classes: Int32Array;
}

/** Points of the square [−1, 1]² with a circle inside: t = ±1. */
export function points(workload: 'W1' | 'W2'): Examples {
  const rng = createRng('1', 'points');
  const count = counts[workload];
  const x = Float32Array.from({ length: 2 * count }, () => 2 * rng.uniform() - 1);
  const t = Float32Array.from({ length: count }, (_, n) => (x[2 * n] ** 2 + x[2 * n + 1] ** 2 < 0.36 ? 1 : -1));
  return { count, x, t, classes: new Int32Array(0) };
}

/** Ten patterns under noise: images [28, 28, 1], sequences [32, 8]. */
export function patterns(workload: 'W4' | 'W5'): Examples {
  const size = workload === 'W4' ? 28 * 28 : 32 * 8;
  const rng = createRng('1', workload);
  const pattern = Float32Array.from({ length: classCount * size }, () => rng.uniform());
  const count = counts[workload];
  const classes = Int32Array.from({ length: count }, (_, n) => n % classCount);
  const x = Float32Array.from({ length: count * size }, (_, i) => {
    const n = Math.floor(i / size);
    return 0.5 * pattern[classes[n] * size + (i % size)] + 0.5 * rng.uniform();
  });
  return { count, x, t: new Float32Array(0), classes };
}

/** [10,000, 2] */
export function grid(): Float32Array {
  const x = new Float32Array(2 * gridSide ** 2);
  for (let k = 0; k < gridSide ** 2; k++) {
    x[2 * k] = (k % gridSide) / 50 - 1;
    x[2 * k + 1] = Math.floor(k / gridSide) / 50 - 1;
  }
  return x;
}

/** [batches of `size`]: first and count of each. */
export function batchesOf(count: number, size: number): readonly { readonly from: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, k) => ({ from: k * size, count: Math.min(size, count - k * size) }));
}

/** [256, 256] each */
export function factors(): [Float32Array, Float32Array] {
  const rng = createRng('1', 'factors');
  const draw = () => Float32Array.from({ length: productSide ** 2 }, () => rng.uniform() - 0.5);
  return [draw(), draw()];
}

export function oneHot(classes: Int32Array): Float32Array {
  const rows = new Float32Array(classes.length * classCount);
  for (let n = 0; n < classes.length; n++) rows[n * classCount + classes[n]] = 1;
  return rows;
}
