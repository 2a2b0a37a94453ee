import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import type { Objective } from './objective';
import type { Task } from './task';
import { type Floats, sizeOf } from './tensor';

/** Reused by every call of `evaluate`. */
export interface Evaluation {
  /** Mean data loss; not a number for an empty part. */
  meanLoss: number;
  /** Share of the examples classified rightly, or R² = 1 − Σ(y − t)² / Σ(t − mean t)² for regression; of several targets the mean of theirs. */
  metric: number;
}

/** Sums the errors of each of several targets; see targetErrors.ts. */
export interface TargetErrors {
  /** R² of each, once `mean` was asked. */
  readonly metrics: readonly number[];
  /** Begins with the examples [from, to). */
  begin(targets: Floats, from: number, to: number): void;
  add(y: Floats, targets: Floats, rows: number): void;
  /** The mean of R². */
  mean(): number;
}

export interface EvaluatorSpec {
  readonly network: Network;
  readonly objective: Objective;
  readonly task: Task;
  readonly kernels: Kernels;
  /** Examples a sweep. */
  readonly capacity: number;
  /** Where several numbers are wanted at once. */
  readonly several?: TargetErrors;
  /** Called after every sweep: a long evaluation can be heard to go on. */
  readonly onSweep?: () => void;
}

export interface Evaluator {
  /**
   * Loss and metric over the examples [from, from + count) at the present weights.
   * @param x features [N, F] @param targets coded targets [N, steps, outputs] @param t class indices (−1: no target) or real targets (not a number: none) [N, steps]
   */
  evaluate(x: Floats, targets: Floats, t: Float64Array, from: number, count: number): Evaluation;
  /** The same in pieces: begins with it; nothing of what was under way before is left. */
  begin(x: Floats, targets: Floats, t: Float64Array, from: number, count: number): void;
  /** Goes on by one sweep. @returns the evaluation once it is complete, null before */
  sweep(): Evaluation | null;
}

export function createEvaluator({ network, objective, task, kernels, capacity, several, onSweep }: EvaluatorSpec): Evaluator {
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  const inputs = sizeOf(network.inputShape);
  const { outputs, steps } = objective;
  const width = steps * outputs;
  const batchTargets = kernels.allocate(capacity * width);
  const isRegression = task === 'regression';
  const evaluation: Evaluation = { meanLoss: 0, metric: 0 };

  const nothing = kernels.allocate(0);
  let x = nothing;
  let targets = nothing;
  let t: Float64Array = new Float64Array(0);
  let from = 0;
  let count = 0;
  let done = 0;
  /** Rightly classified rows, and all that have a target. */
  let right = 0;
  let counted = 0;
  // in an array: variables of a closure would be boxed anew at every sweep
  const sums = new Float64Array(5);
  const [loss, mean, squaredErrors, spread, weight] = [0, 1, 2, 3, 4];

  const countRight = (first: number, rows: number): void => {
    for (let b = 0; b < rows; b++) {
      const truth = t[first + b];
      if (truth < 0) continue;
      counted++;
      if (objective.classOf(pass.y, b) === truth) right++;
    }
  };
  const addErrors = (first: number, rows: number): void => {
    for (let b = 0; b < rows; b++) {
      const truth = t[first + b];
      if (Number.isNaN(truth)) continue;
      sums[squaredErrors] += (pass.y[b * outputs] - truth) ** 2;
      sums[spread] += (truth - sums[mean]) ** 2;
    }
  };

  const begin: Evaluator['begin'] = (newX, newTargets, newT, newFrom, newCount) => {
    x = newX;
    targets = newTargets;
    t = newT;
    from = newFrom;
    count = newCount;
    done = right = counted = 0;
    sums.fill(0);
    if (several) several.begin(targets, from, from + count);
    else if (isRegression) sums[mean] = meanOf(t, from * steps, (from + count) * steps);
  };

  const sweep: Evaluator['sweep'] = () => {
    if (done < count) {
      const batch = Math.min(capacity, count - done);
      const first = from + done;
      kernels.copyRows(x, first, batch, inputs, pass.x);
      kernels.copyRows(targets, first, batch, width, batchTargets);
      pass.walk(batchTargets, batch, steps, outputs);
      pass.forward(batch);
      onSweep?.();
      sums[loss] += objective.sumLoss(pass.y, batchTargets, batch);
      sums[weight] += objective.weight(batchTargets, batch);
      if (several) several.add(pass.y, batchTargets, batch);
      else if (isRegression) addErrors(first * steps, batch * steps);
      else countRight(first * steps, batch * steps);
      done += batch;
    }
    if (done < count) return null;
    evaluation.meanLoss = sums[loss] / sums[weight];
    evaluation.metric = several ? several.mean() : isRegression ? 1 - sums[squaredErrors] / sums[spread] : right / counted;
    return evaluation;
  };

  return {
    begin,
    sweep,
    evaluate(newX, newTargets, newT, newFrom, newCount) {
      begin(newX, newTargets, newT, newFrom, newCount);
      for (;;) {
        const complete = sweep();
        if (complete) return complete;
      }
    },
  };
}

/** Of the targets [from, to) that there are. */
function meanOf(t: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let n = from; n < to; n++) if (!Number.isNaN(t[n])) count++;
  let mean = 0;
  for (let n = from; n < to; n++) if (!Number.isNaN(t[n])) mean += t[n] / count;
  return mean;
}
