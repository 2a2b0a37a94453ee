import { createEvaluator } from '../engine/evaluation';
import { centralDifferences, type GradientDeviation, gradientDeviation } from '../engine/finiteDifferences';
import type { Place } from '../run/runLog';
import { TrainingLoop } from '../run/trainingLoop';
import type { JobEntry } from './job';
import { JobRefusal, say } from './sentences';

export interface GradientCheckAsk {
  /** By how much each parameter is moved either way; 10⁻⁵ where rounding and the curve's share of the error are about equal. */
  readonly epsilon: number;
}

/** The gradient of backpropagation beside differences of the loss; one entry a parameter, worst first. */
export interface GradientCheck {
  /** The place of the run at which it was computed. */
  readonly place: Place;
  readonly epsilon: number;
  /** Which parameter: into the flat parameters. */
  readonly indices: Int32Array;
  /** ∂(mean training loss)/∂parameter by backpropagation, in the precision of the run. */
  readonly analytic: Float64Array;
  /** The same by central differences, in doubles. */
  readonly numeric: Float64Array;
  /** |numeric − analytic| / max(|numeric|, |analytic|), see `relativeError`. */
  readonly relativeErrors: Float64Array;
  /** Over all of the parameters that have been checked. */
  readonly deviation: GradientDeviation;
}

/** What is shown before the end. */
const worstShown = 20;

/**
 * |n − a| / max(|n|, |a|, ε L / h): below the last, the rounding of a loss L over the step h, differences hold no digit, so that two derivatives
 * which are both 0 to rounding do not count as unlike.
 */
function relativeError(numeric: number, analytic: number, noise: number): number {
  const size = Math.max(Math.abs(numeric), Math.abs(analytic), noise);
  return size > 0 ? Math.abs(numeric - analytic) / size : 0;
}

/**
 * Finite differences against backpropagation, for every parameter: the mean training loss without penalty over the scored training examples, in
 * evaluation mode. The differences are taken in doubles whatever the precision of the run: in singles they would be rounding and nothing else.
 * Where a kink (of ReLU, hinge …) lies within ε of a parameter the two differ without either being wrong. Takes 2 evaluations a parameter.
 * Lecture: L5.6.
 */
export const gradientCheck: JobEntry<GradientCheckAsk, GradientCheck, GradientCheck> = {
  *run({ run: { loop } }, { epsilon }) {
    if (!(epsilon > 0 && Number.isFinite(epsilon))) throw new JobRefusal(say('job.noStep', {}));
    const analytic = Float64Array.from(loop.gradient());
    const inDoubles = doublesOf(loop);
    const { parameters, parameterCount } = inDoubles.network;
    const meanLoss = lossOf(inDoubles);
    const noise = (Number.EPSILON * Math.abs(meanLoss())) / epsilon;
    const numeric = new Float64Array(parameterCount);
    const errors = new Float64Array(parameterCount);
    const place = { step: loop.step, epoch: loop.epoch };
    const check = (done: number, most: number): GradientCheck => {
      const indices = Int32Array.from({ length: done }, (_, i) => i)
        .sort((i, j) => errors[j] - errors[i])
        .slice(0, most);
      return {
        place,
        epsilon,
        indices,
        analytic: pick(analytic, indices),
        numeric: pick(numeric, indices),
        relativeErrors: pick(errors, indices),
        deviation: gradientDeviation(numeric.subarray(0, done), analytic.subarray(0, done)),
      };
    };
    for (let i = 0; i < parameterCount; i++) {
      centralDifferences(meanLoss, parameters.subarray(i, i + 1) as Float64Array, epsilon, numeric.subarray(i, i + 1));
      errors[i] = relativeError(numeric[i], analytic[i], noise);
      if (Number.isNaN(errors[i])) errors[i] = Number.POSITIVE_INFINITY;
      const done = i + 1;
      yield { done, of: parameterCount, partial: () => check(done, worstShown) };
    }
    return check(parameterCount, parameterCount);
  },
};

const pick = (values: Float64Array, indices: Int32Array) => Float64Array.from(indices, (index) => values[index]);

/** The same network, data and weights in another loop; without SIMD it is in doubles. */
function doublesOf(loop: TrainingLoop): TrainingLoop {
  const doubles = new TrainingLoop({ experiment: loop.experiment, dataset: loop.dataset, simd: null });
  doubles.network.parameters.set(loop.network.parameters);
  doubles.network.buffers.set(loop.network.buffers);
  return doubles;
}

function lossOf({ network, objective, dataset, kernels, data, targets, parts }: TrainingLoop): () => number {
  const { from, count } = parts.scored.train;
  const evaluator = createEvaluator({ network, objective, task: dataset.task, kernels, capacity: Math.min(256, count) });
  return () => evaluator.evaluate(data.inputs, targets, dataset.t, from, count).meanLoss;
}
