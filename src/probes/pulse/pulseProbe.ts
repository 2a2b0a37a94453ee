import type { RunInfo } from '../../run/runInfo';
import type { ProbeEntry } from '../probe';
import { pulsePart } from '../pulsePart';

/** Where pre-activations are drawn: from −8 to 8, in so many equal bins; the outer ones hold what lies beyond. */
export const zEnd = 8;
export const zBins = 32;
/** Shares of the pre-activations that lie below the quantiles. */
export const quantileShares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Where |f′| is smaller a unit hardly lets a gradient through. */
export const flatSlope = 0.05;
/** A unit whose |f′| is smaller for every example is stuck. */
export const stuckSlope = 0.01;

/** Running statistics, scale and shift of a normalisation, and what it normalises: one number a unit. */
export interface NormPulse {
  /** Mean and standard deviation (divisor n) of the sums over all examples, before the normalisation. */
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  readonly runningMean: Float64Array;
  /** √(running variance) */
  readonly runningDeviation: Float64Array;
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

/** The pre-activations z of one layer over the training examples, of a convolution at all places, of a recurrent layer at all steps. */
export interface LayerPulse {
  /** Its column in the graph: 1 is the first hidden layer. */
  readonly column: number;
  /** Id of the activation f that is taken of z; of an LSTM or a GRU that of its gates, the logistic function. */
  readonly activation: string;
  /** How many z in each bin. */
  readonly counts: Uint32Array;
  /** The same before batch normalisation; null without. */
  readonly before: Uint32Array | null;
  /** z at `quantileShares`. */
  readonly quantiles: Float64Array;
  /** The share of z with |f′(z)| < 0.05. */
  readonly flat: number;
  /** By unit: 2 where f′ is 0 for every example (dead), 1 where |f′| < 0.01 for every one (stuck), otherwise 0. Of gates: empty. */
  readonly still: Uint8Array;
  /** z is drawn from −reach to reach. */
  readonly reach: number;
  /** f and f′ at places evenly apart between, both ends included. */
  readonly curve: Float64Array;
  readonly slope: Float64Array;
  /** From where to where |f′| < 0.05 there: two numbers a span. */
  readonly flatSpans: Float64Array;
  /** ‖∂L/∂W‖₂ of its weights, recurrent ones too, without biases; L over all scored training examples. */
  readonly gradientNorm: number;
  readonly norm: NormPulse | null;
}

export interface Pulse {
  /** z is taken of so many training examples, the first ones, of so many. */
  readonly examples: number;
  readonly of: number;
  /** The hidden layers that have an activation, in order. */
  readonly layers: readonly LayerPulse[];
}

/** More numbers than this are not gone through for a picture: then it is fewer examples. */
const mostNumbers = 400_000;

/** Of so many examples z is taken, where each has so many of them. */
export const pulseExamples = (count: number, numbers: number): number =>
  Math.max(1, Math.min(count, Math.floor(mostNumbers / Math.max(1, numbers))));

/** Numbers of all hidden layers for one example. */
const numbersOf = ({ layers }: RunInfo) =>
  layers.slice(1, -1).reduce((sum, { shape }) => sum + shape.reduce((all, side) => all * side, 1), 0);

/** What becomes of the sums of every layer, and how strong its gradient is, at the present weights and in evaluation mode. */
export const pulse: ProbeEntry<Record<string, never>, Pulse> = {
  part: pulsePart,
  create: (run) => pulsePart.loaded.pulseReader(run),
  cost: (_, info) => {
    const numbers = numbersOf(info);
    const examples = pulseExamples(info.scored.train, numbers);
    return { multiplyAdds: 3 * info.scored.train * info.parameterCount + 30 * examples * numbers, numbers: 400 * info.layers.length };
  },
  restMs: 80,
};
