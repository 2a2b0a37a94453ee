import { centralDifferences, type GradientDeviation, gradientDeviation } from '../engine/finiteDifferences';
import type { Floats } from '../engine/tensor';
import type { PlantedBug } from '../experiment/plantedBugs';
import type { Place } from '../run/runLog';
import { checkedExamples, checkedNetwork, doublesOf, drawnParameters } from './checkedNetwork';
import type { JobEntry } from './job';
import { JobRefusal, say } from './sentences';

export interface GradientCheckAsk {
  /** By how much each parameter is moved either way; 10⁻⁵ where rounding and the curve's share of the error are about equal. */
  readonly epsilon: number;
  /** Planted in the check's own copy of the backward pass; absent = none. */
  readonly bug?: PlantedBug;
}

/** The gradient of backpropagation beside differences of the loss; one entry a parameter, worst first. */
export interface GradientCheck {
  /** The place of the run at which it was computed. */
  readonly place: Place;
  readonly epsilon: number;
  /** The loss is the mean over so many training examples. */
  readonly examples: number;
  readonly bug: PlantedBug | null;
  /** Which parameter: into the flat parameters. */
  readonly indices: Int32Array;
  /** ∂(mean training loss)/∂parameter by backpropagation: in the precision of the run, or in doubles with the bug. */
  readonly analytic: Float64Array;
  /** The same by central differences, in doubles. */
  readonly numeric: Float64Array;
  /** |numeric − analytic| / (|numeric| + |analytic|), see `relativeError`. */
  readonly relativeErrors: Float64Array;
  /** Over all of the parameters that have been checked. */
  readonly deviation: GradientDeviation;
  /** Parameters that carry some unit over its kink between w − ε and w + ε, for some example. */
  readonly kinks: number;
  /** Without the bug: what stays once it is gone. */
  readonly unharmed: { readonly relativeErrors: Float64Array; readonly deviation: GradientDeviation } | null;
}

/** What is shown before the end. */
const worstShown = 20;
/** Of larger networks a few are drawn. */
const mostParameters = 3000;
const drawnOfMany = 200;
/** A gradient in singles holds no four digits of a derivative below this share of its largest one. */
const singleDigits = 1e-3;

/**
 * |n − a| / (|n| + |a|), 1 for derivatives of opposite signs; at least ε L / h stands below: under that, the rounding of a loss L over the step h,
 * differences hold no digit, so that two derivatives which are both 0 to rounding do not count as unlike. In singles more stands there, see below.
 */
function relativeError(numeric: number, analytic: number, noise: number): number {
  const size = Math.max(Math.abs(numeric) + Math.abs(analytic), noise);
  const error = size > 0 ? Math.abs(numeric - analytic) / size : 0;
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}

/**
 * Finite differences against backpropagation: the mean training loss without penalty over the first scored training examples, in evaluation mode.
 * The differences are taken in doubles whatever the precision of the run: in singles they would be rounding and nothing else.
 * Where a kink (of ReLU, hinge …) lies within ε of a parameter the two differ without either being wrong. Takes 2 evaluations a parameter.
 * Lecture: L5.6.
 */
export const gradientCheck: JobEntry<GradientCheckAsk, GradientCheck, GradientCheck> = {
  *run({ run: { loop } }, { epsilon, bug = null }) {
    if (!(epsilon > 0 && Number.isFinite(epsilon))) throw new JobRefusal(say('job.noStep', {}));
    const { parameterCount } = loop.network;
    const checked = drawnParameters(parameterCount, parameterCount > mostParameters ? drawnOfMany : mostParameters);
    const doubles = doublesOf(loop);
    const right = checkedNetwork(doubles);
    const ofRun = pick(checkedNetwork(loop).gradient(), checked);
    const analytic = bug ? pick(checkedNetwork(doubles, bug).gradient(), checked) : ofRun;
    const numeric = new Float64Array(checked.length);
    const noise = (Number.EPSILON * Math.abs(right.loss())) / epsilon;
    const ownNoise = loop.kernels.precision === 'double' ? noise : Math.max(noise, singleDigits * largestOf(ofRun));
    const [errors, ownErrors] = [new Float64Array(checked.length), new Float64Array(checked.length)];
    const place = { step: loop.step, epoch: loop.epoch };
    let kinks = 0;
    const [above, below] = [new Uint8Array(right.sideCount), new Uint8Array(right.sideCount)];
    let isAbove = true;
    const loss = () => {
      const value = right.loss();
      right.sides(isAbove ? above : below);
      isAbove = !isAbove;
      return value;
    };
    const check = (done: number, most: number): GradientCheck => {
      const order = Int32Array.from({ length: done }, (_, k) => k)
        .sort((j, k) => errors[k] - errors[j])
        .slice(0, most);
      return {
        place,
        epsilon,
        examples: checkedExamples(loop),
        bug,
        indices: order.map((k) => checked[k]),
        analytic: pick(analytic, order),
        numeric: pick(numeric, order),
        relativeErrors: pick(errors, order),
        deviation: gradientDeviation(numeric.subarray(0, done), analytic.subarray(0, done)),
        kinks,
        unharmed: bug && {
          relativeErrors: ownErrors.slice(0, done).sort().reverse(),
          deviation: gradientDeviation(numeric.subarray(0, done), ofRun.subarray(0, done)),
        },
      };
    };
    for (let k = 0; k < checked.length; k++) {
      const i = checked[k];
      centralDifferences(loss, right.parameters.subarray(i, i + 1) as Float64Array, epsilon, numeric.subarray(k, k + 1));
      ownErrors[k] = relativeError(numeric[k], ofRun[k], ownNoise);
      errors[k] = bug ? relativeError(numeric[k], analytic[k], noise) : ownErrors[k];
      if (above.some((side, s) => side !== below[s])) kinks++;
      const done = k + 1;
      yield { done, of: checked.length, partial: () => check(done, worstShown) };
    }
    return check(checked.length, checked.length);
  },
};

const largestOf = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const pick = (values: Floats, indices: Int32Array) => Float64Array.from(indices, (index) => values[index]);
