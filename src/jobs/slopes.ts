import { createGradientReader } from '../engine/gradientReading';
import { createRng } from '../engine/rng';
import type { TrainingLoop } from '../run/trainingLoop';
import { dot } from './mainDirections';

/** Two coordinates in a plane of weights. */
export type PlaneVector = readonly [number, number];

/** How the training loss falls at the present weights, and how far gradients of batches scatter. */
export interface Slopes {
  /** −∇L over all examples, projected into the plane. */
  readonly full: PlaneVector;
  /** −∇ of `fanSize` batches, projected: [fanSize, 2]. */
  readonly fan: Float64Array;
  readonly batchSize: number;
  readonly examples: number;
  /** |∇L|. */
  readonly norm: number;
  /** σ² = E|gₙ − ∇L|² over single examples n. */
  readonly variance: number;
  /** Largest eigenvalue of the Hessian of the loss. */
  readonly largestCurvature: number;
}

const fanSize = 30;
/** More examples than these would take longer than the map. */
const mostExamples = 2000;
/** Multiplications of a pass over all examples: with more of them λmax would take longer than a few seconds. */
const mostWork = 5e6;
const mostIterations = 60;
const tolerance = 1e-4;

/** Whether slopes of a run of this size are found in a few seconds. A weight is used at every place of a map and at every step of a sequence. */
export function hasSlopes({ network, parts, dataset, data }: TrainingLoop): boolean {
  const perExample = network.layers.reduce((sum, { params, outputShape }) => {
    const weights = params.reduce((count, { value }) => count + value.length, 0);
    const places = outputShape.slice(0, -1).reduce((product, side) => product * side, 1);
    return sum + weights * (dataset.form === 'sequences' ? data.inputShape[0] : places);
  }, 0);
  return perExample * parts.scored.train.count <= mostWork;
}

/**
 * √E|g − ∇L|² for a batch of B examples drawn without replacement from N: σ √((N − B) / (B (N − 1))).
 * Source: the variance of a sample mean from a finite population, Cochran 1977, section 2.5. Lecture: L6.3.
 */
export function spreadOf(batchSize: number, { variance, examples }: Pick<Slopes, 'variance' | 'examples'>): number {
  if (batchSize >= examples || examples < 2) return 0;
  return Math.sqrt((variance * (examples - batchSize)) / (batchSize * (examples - 1)));
}

/** Coordinates of the projection of a vector into the plane of two directions that need not be orthogonal: G⁻¹ (d·g), G the products of the directions. */
export function projected(vector: ArrayLike<number>, [first, second]: readonly [Float64Array, Float64Array]): PlaneVector {
  const [a, b, c] = [dot(first, first), dot(first, second), dot(second, second)];
  const [p, q] = [dot(first, vector), dot(second, vector)];
  const determinant = a * c - b * b;
  return [(c * p - b * q) / determinant, (a * q - b * p) / determinant];
}

/**
 * Slopes at the present weights of a loop in doubles, in evaluation mode and without penalty. The gradient of a batch is the mean of those of its
 * examples: one sweep over single examples gives all. Yields often. Every parameter stands as before at the end.
 */
export function* slopesOf(loop: TrainingLoop, directions: readonly [Float64Array, Float64Array]): Generator<void, Slopes> {
  const { network, objective, kernels, data, targets, parts, experiment } = loop;
  const { from, count } = parts.scored.train;
  const examples = Math.min(mostExamples, count);
  const reader = createGradientReader({ network, objective, kernels, capacity: 1 });
  const mean = new Float64Array(network.parameterCount);
  const places = new Float64Array(2 * examples);
  let squares = 0;
  for (let n = 0; n < examples; n++) {
    const gradient = reader.read(data.inputs, targets, from + n, 1);
    for (let i = 0; i < mean.length; i++) mean[i] += gradient[i] / examples;
    squares += dot(gradient, gradient) / examples;
    places.set(projected(gradient, directions), 2 * n);
    if (n % 32 === 31) yield;
  }
  const batchSize = Math.min(experiment.batchSize, examples);
  const [a, b] = projected(mean, directions);
  return {
    full: [-a, -b],
    fan: fanOf(places, examples, batchSize),
    batchSize,
    examples,
    norm: Math.sqrt(dot(mean, mean)),
    variance: Math.max(0, squares - dot(mean, mean)),
    largestCurvature: yield* largestCurvature(loop),
  };
}

/** Downhill coordinates of batches drawn without replacement, each from all examples. */
function fanOf(places: Float64Array, examples: number, batchSize: number): Float64Array {
  const rng = createRng('1', 'fan');
  const order = Int32Array.from({ length: examples }, (_, n) => n);
  const fan = new Float64Array(2 * fanSize);
  for (let k = 0; k < fanSize; k++) {
    for (let i = 0; i < batchSize; i++) {
      const j = i + Math.floor(rng.uniform() * (examples - i));
      [order[i], order[j]] = [order[j], order[i]];
      fan[2 * k] -= places[2 * order[i]] / batchSize;
      fan[2 * k + 1] -= places[2 * order[i] + 1] / batchSize;
    }
  }
  return fan;
}

/**
 * λmax of the Hessian H of the mean training loss, by power iteration on products H v ≈ (∇L(w + h v) − ∇L(w − h v)) / 2h. Where the eigenvalue of
 * largest size is below zero, the iteration goes on with H − λ I, whose largest is λmax − λ.
 * Source: LeCun, Simard & Pearlmutter 1993, "Automatic learning rate maximization by on-line estimation of the Hessian's eigenvectors". Lecture: L6.1.
 */
export function* largestCurvature(loop: TrainingLoop): Generator<void, number> {
  const { parameters, parameterCount } = loop.network;
  const centre = Float64Array.from(parameters);
  const step = 1e-5;
  const product = new Float64Array(parameterCount);
  const times = (v: Float64Array) => {
    for (let i = 0; i < parameterCount; i++) parameters[i] = centre[i] + step * v[i];
    product.set(loop.gradient());
    for (let i = 0; i < parameterCount; i++) parameters[i] = centre[i] - step * v[i];
    const below = loop.gradient();
    for (let i = 0; i < parameterCount; i++) product[i] = (product[i] - below[i]) / (2 * step);
  };
  function* iterate(shift: number): Generator<void, number> {
    const rng = createRng('1', 'curvature');
    const v = Float64Array.from({ length: parameterCount }, () => rng.normal());
    let value = 0;
    let length = Math.sqrt(dot(v, v));
    for (let k = 0; k < mostIterations && length > 0; k++) {
      for (let i = 0; i < v.length; i++) v[i] /= length;
      times(v);
      for (let i = 0; i < v.length; i++) product[i] -= shift * v[i];
      const next = dot(v, product);
      length = Math.sqrt(dot(product, product));
      v.set(product);
      yield;
      const isSettled = Math.abs(next - value) <= tolerance * Math.abs(next);
      value = next;
      if (isSettled) break;
    }
    return value + shift;
  }
  try {
    const dominant = yield* iterate(0);
    return dominant < 0 ? yield* iterate(dominant) : dominant;
  } finally {
    parameters.set(centre);
  }
}
