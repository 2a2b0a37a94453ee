import type { ProbeEntry } from '../probe';
import { pulsePart } from '../pulsePart';

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

/** The gradient at a skip connection: root mean square over the examples of the length of ∂L/∂a, L the loss of one example. */
export interface SkipPulse {
  /** Columns of the graph: of the output that is added, 0 the input, and of the layer that it is added to. */
  readonly from: number;
  readonly to: number;
  /** Of what it adds: so much goes back along it. */
  readonly along: number;
  /** Of the same output by all other ways; not a number where the skip projects it, or begins at the input. */
  readonly through: number;
}

export interface Pulse {
  /** z is taken of so many training examples, the first ones, of so many. */
  readonly examples: number;
  readonly of: number;
  /** The hidden layers that have an activation, in order. */
  readonly layers: readonly LayerPulse[];
  readonly skips: readonly SkipPulse[];
}

/** What becomes of the sums of every layer, and how strong its gradient is, at the present weights and in evaluation mode. */
export const pulse: ProbeEntry<Record<string, never>, Pulse> = {
  part: pulsePart,
  create: (run) => pulsePart.loaded.pulseReader(run),
  // forward, back, and all sums sorted; a weight is used at every step and at every place
  cost: (_, { scored, layers, sequences }) => ({
    multiplyAdds: layers.reduce(
      (sum, { parameterCount, shape, units }) =>
        sum + 6 * scored.train * parameterCount * (sequences?.steps ?? shape.reduce((product, side) => product * side, 1 / units)),
      0,
    ),
    numbers: 400 * layers.length,
  }),
  restMs: 80,
};
