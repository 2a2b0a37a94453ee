import { step } from './activations/step';
import { perceptron } from './losses/perceptron';

/** Two classes, t in {0, 1}. */
export interface RuleExamples {
  /** [count, inputs] */
  readonly x: Float64Array;
  /** [count] */
  readonly t: Float64Array;
  readonly count: number;
  readonly inputs: number;
}

/** What the rule did with one example. */
export interface RuleStep {
  readonly example: number;
  /** The sum, what the step makes of it, and what it should be. */
  readonly z: number;
  readonly y: number;
  readonly t: number;
  /** Whether it was wrong, so that the weights were moved; from where. */
  readonly isCorrection: boolean;
  readonly before: Float64Array;
}

/** Where the rule stands: nothing in it is changed, every step makes a new one. */
export interface RuleState {
  /** [inputs + 1], the bias last. */
  readonly weights: Float64Array;
  /** The example that comes next, in the order of the examples. */
  readonly next: number;
  /** Whole passes over all examples. */
  readonly passes: number;
  readonly corrections: number;
  /** Corrections in the pass that is under way, and in the last whole one; null: none is over. */
  readonly inPass: number;
  readonly inLastPass: number | null;
  readonly last: RuleStep | null;
}

/** @param weights [inputs + 1], the bias last */
export const ruleStart = (weights: ArrayLike<number>): RuleState => ({
  weights: Float64Array.from(weights),
  next: 0,
  passes: 0,
  corrections: 0,
  inPass: 0,
  inLastPass: null,
  last: null,
});

/** A whole pass without a correction: nothing will ever move again. */
export const isSettled = ({ inLastPass }: RuleState) => inLastPass === 0;

/** w·x + b of one example. @param weights the bias last */
export function sumOf(weights: Float64Array, { x, inputs }: Pick<RuleExamples, 'x' | 'inputs'>, example: number): number {
  let z = weights[inputs];
  for (let i = 0; i < inputs; i++) z += weights[i] * x[example * inputs + i];
  return z;
}

/**
 * Rosenblatt's rule on the next example: y = step(w·x + b), w ← w + η (t − y) x, b ← b + η (t − y). That is a step of gradient descent on the
 * perceptron's loss, and t − y is taken from there. Source: Rosenblatt 1958; lecture L2.1.
 */
export function nextExample(state: RuleState, examples: RuleExamples, learningRate: number): RuleState {
  const { inputs, count, x } = examples;
  const example = state.next;
  const z = sumOf(state.weights, examples, example);
  const t = examples.t[example];
  const dz = new Float64Array(1);
  perceptron.evaluate(Float64Array.of(z), Float64Array.of(2 * t - 1), 1, 1, dz, 1, {}, new Float64Array(1));
  const isCorrection = dz[0] !== 0;
  const weights = state.weights.slice();
  if (isCorrection) {
    for (let i = 0; i < inputs; i++) weights[i] -= learningRate * dz[0] * x[example * inputs + i];
    weights[inputs] -= learningRate * dz[0];
  }
  const isEnd = example + 1 === count;
  const inPass = state.inPass + Number(isCorrection);
  return {
    weights,
    next: isEnd ? 0 : example + 1,
    passes: state.passes + Number(isEnd),
    corrections: state.corrections + Number(isCorrection),
    inPass: isEnd ? 0 : inPass,
    inLastPass: isEnd ? inPass : state.inLastPass,
    last: { example, z, y: step.value(z), t, isCorrection, before: state.weights },
  };
}

/** As far as the next correction; where there is none, to the end of the pass that shows it. */
export function nextCorrection(state: RuleState, examples: RuleExamples, learningRate: number): RuleState {
  let now = state;
  do now = nextExample(now, examples, learningRate);
  while (!now.last?.isCorrection && !isSettled(now));
  return now;
}

/** To the end of the pass. */
export function restOfPass(state: RuleState, examples: RuleExamples, learningRate: number): RuleState {
  let now = state;
  do now = nextExample(now, examples, learningRate);
  while (now.next !== 0);
  return now;
}

export interface NovikoffBound {
  /** R: the longest [x, 1]. */
  readonly radius: number;
  /** γ: the least distance of an example from the line in that space, over all examples on its right side. */
  readonly margin: number;
  /** So many corrections at most from that start. */
  readonly most: number;
}

/**
 * How many corrections the rule can make at most, by a line that separates the classes: with R, γ and the unit vector u of that line,
 * every correction adds at least ηγ to w·u and at most η²R² to |w|², so that after k of them (w₀·u + kηγ)² ≤ |w₀|² + kη²R². From w₀ = 0: k ≤ (R/γ)².
 * Source: Novikoff 1962.
 * @param separating weights that get every example right, [inputs + 1] @returns null where they do not
 */
export function novikoffBound(
  start: Float64Array,
  separating: Float64Array,
  examples: RuleExamples,
  learningRate: number,
): NovikoffBound | null {
  const { inputs, count, x, t } = examples;
  const square = (values: Float64Array) => values.reduce((sum, value) => sum + value ** 2, 0);
  const length = Math.sqrt(square(separating));
  let [margin, largest] = [Number.POSITIVE_INFINITY, 0];
  for (let n = 0; n < count; n++) {
    margin = Math.min(margin, ((2 * t[n] - 1) * sumOf(separating, examples, n)) / length);
    largest = Math.max(largest, square(x.subarray(n * inputs, (n + 1) * inputs)) + 1);
  }
  if (!(margin > 0) || !Number.isFinite(margin)) return null;
  const along = separating.reduce((sum, value, i) => sum + (value * start[i]) / length, 0);
  // a² k² + 2 (a c − r) k + c² − d ≤ 0 with a = ηγ, c = w₀·u, d = |w₀|², 2r = η²R²
  const [a, r] = [learningRate * margin, (learningRate ** 2 * largest) / 2];
  const half = r - a * along;
  const root = Math.sqrt(Math.max(0, half ** 2 + a ** 2 * (square(start) - along ** 2)));
  return { radius: Math.sqrt(largest), margin, most: Math.max(0, Math.floor(((half + root) / a ** 2) * (1 + 1e-12))) };
}
