import { sigmoid } from '../../../engine/activations/sigmoid';
import { binaryCrossEntropy } from '../../../engine/losses/binaryCrossEntropy';
import { squaredError } from '../../../engine/losses/squaredError';
import { type RuleExamples, sumOf } from '../../../engine/perceptronRule';

// One sigmoid unit judged by two losses: by likelihood (cross-entropy) and by its squared error. Lecture: L2.3.

/** Mean loss of a sigmoid unit, and its gradient in weights and bias. */
export interface LossThere {
  readonly loss: number;
  /** [inputs + 1] */
  readonly gradient: Float64Array;
}

export interface BothLosses {
  readonly crossEntropy: LossThere;
  readonly squared: LossThere;
}

/** Of every example z and t, and ∂E/∂z of both losses: σ − t, and (σ − t) σ′. */
export interface ExampleSlopes {
  readonly example: number;
  readonly z: number;
  readonly y: number;
  readonly t: number;
  readonly crossEntropy: number;
  readonly squared: number;
}

const none = {};

function perExample(z: Float64Array, t: Float64Array) {
  const count = z.length;
  const y = new Float64Array(count);
  sigmoid.forward(z, y, count);
  const [byLikelihood, bySquares] = [new Float64Array(count), new Float64Array(count)];
  const sum = new Float64Array(1);
  binaryCrossEntropy.evaluate(z, t, count, 1, byLikelihood, 1, none, sum);
  const crossEntropy = (sum[0] as number) / count;
  squaredError.evaluate(y, t, count, 1, bySquares, 1, none, sum);
  sigmoid.backward(z, y, bySquares, bySquares, count);
  return { y, byLikelihood, bySquares, crossEntropy, squared: (sum[0] as number) / count };
}

const sums = (place: Float64Array, examples: RuleExamples) =>
  Float64Array.from({ length: examples.count }, (_, n) => sumOf(place, examples, n));

export function lossesAt(place: Float64Array, examples: RuleExamples): BothLosses {
  const { x, t, count, inputs } = examples;
  const { byLikelihood, bySquares, crossEntropy, squared } = perExample(sums(place, examples), t);
  const gradientBy = (dz: Float64Array) => {
    const gradient = new Float64Array(inputs + 1);
    for (let n = 0; n < count; n++) {
      for (let i = 0; i <= inputs; i++)
        gradient[i] = (gradient[i] as number) + ((dz[n] as number) * (i < inputs ? (x[n * inputs + i] as number) : 1)) / count;
    }
    return gradient;
  };
  return {
    crossEntropy: { loss: crossEntropy, gradient: gradientBy(byLikelihood) },
    squared: { loss: squared, gradient: gradientBy(bySquares) },
  };
}

/** The example that is the furthest on the wrong side; of the right ones, the one that is nearest to it. */
export function worstExample(place: Float64Array, examples: RuleExamples): ExampleSlopes {
  const z = sums(place, examples);
  const { y, byLikelihood, bySquares } = perExample(z, examples.t);
  const wrongness = (n: number) => (1 - 2 * (examples.t[n] as number)) * (z[n] as number);
  let example = 0;
  for (let n = 1; n < examples.count; n++) if (wrongness(n) > wrongness(example)) example = n;
  const at = (values: Float64Array) => values[example] as number;
  return { example, z: at(z), y: at(y), t: at(examples.t), crossEntropy: at(byLikelihood), squared: at(bySquares) };
}

export const lengthOf = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));

/** Both losses along a line through a place. */
export interface LossLine {
  /** Distances from the place, along the direction. */
  readonly at: Float64Array;
  readonly crossEntropy: Float64Array;
  readonly squared: Float64Array;
}

/** The sum of some example changes so much at the least from the middle of the line to either end, and by more than the largest sum. */
const [leastReach, overReach] = [14, 1.3];
const places = 121;

/** @param direction of length 1, [inputs + 1] @returns null where no sum changes along it */
export function lossLine(place: Float64Array, direction: Float64Array, examples: RuleExamples): LossLine | null {
  const z = sums(place, examples);
  const along = sums(direction, examples);
  const fastest = along.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(fastest > 0) || !Number.isFinite(fastest) || !z.every(Number.isFinite)) return null;
  const largest = z.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const reach = Math.max(leastReach, overReach * largest);
  const [crossEntropy, squared] = [new Float64Array(places), new Float64Array(places)];
  const at = Float64Array.from({ length: places }, (_, k) => ((2 * k) / (places - 1) - 1) * (reach / fastest));
  const moved = new Float64Array(z.length);
  at.forEach((distance, k) => {
    for (let n = 0; n < z.length; n++) moved[n] = (z[n] as number) + distance * (along[n] as number);
    const there = perExample(moved, examples.t);
    crossEntropy[k] = there.crossEntropy;
    squared[k] = there.squared;
  });
  return { at, crossEntropy, squared };
}
