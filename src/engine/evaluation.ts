import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import type { Objective } from './objective';
import type { Task } from './task';
import { type Floats, sizeOf } from './tensor';

/** Reused by every call of `evaluate`. */
interface Evaluation {
  /** Mean data loss; not a number for an empty part. */
  meanLoss: number;
  /** Share of the examples classified rightly, or R² = 1 − Σ(y − t)² / Σ(t − mean t)² for regression. */
  metric: number;
}

export interface EvaluatorSpec {
  readonly network: Network;
  readonly objective: Objective;
  readonly task: Task;
  readonly kernels: Kernels;
  /** Examples a sweep. */
  readonly capacity: number;
  /** Called after every sweep: a long evaluation can be heard to go on. */
  readonly onSweep?: () => void;
}

export interface Evaluator {
  /**
   * Loss and metric over the examples [from, from + count) at the present weights.
   * @param x features [N, F] @param targets coded targets [N, steps, outputs] @param t class indices (−1: no target) or real targets [N, steps]
   */
  evaluate(x: Floats, targets: Floats, t: Float64Array, from: number, count: number): Evaluation;
}

export function createEvaluator({ network, objective, task, kernels, capacity, onSweep = () => {} }: EvaluatorSpec): Evaluator {
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  const inputs = sizeOf(network.inputShape);
  const { outputs, steps } = objective;
  const width = steps * outputs;
  const batchTargets = kernels.allocate(capacity * width);
  const evaluation: Evaluation = { meanLoss: 0, metric: 0 };

  /** Rightly classified rows of a sweep, and in `counted` all that have a target. */
  let counted = 0;
  const countRight = (t: Float64Array, first: number, rows: number): number => {
    const { y } = pass;
    let right = 0;
    for (let b = 0; b < rows; b++) {
      if (t[first + b] < 0) continue;
      counted++;
      if (objective.classOf(y, b) === t[first + b]) right++;
    }
    return right;
  };

  return {
    evaluate(x, targets, t, from, count) {
      let loss = 0;
      let right = 0;
      let squaredErrors = 0;
      let mean = 0;
      if (task === 'regression') for (let n = from * steps; n < (from + count) * steps; n++) mean += t[n] / (count * steps);
      let spread = 0;
      counted = 0;
      for (let done = 0; done < count; done += capacity) {
        const batch = Math.min(capacity, count - done);
        const first = from + done;
        kernels.copyRows(x, first, batch, inputs, pass.x);
        kernels.copyRows(targets, first, batch, width, batchTargets);
        pass.forward(batch);
        onSweep();
        loss += objective.sumLoss(pass.y, batchTargets, batch);
        if (task !== 'regression') {
          right += countRight(t, first * steps, batch * steps);
          continue;
        }
        for (let b = 0; b < batch * steps; b++) {
          squaredErrors += (pass.y[b * outputs] - t[first * steps + b]) ** 2;
          spread += (t[first * steps + b] - mean) ** 2;
        }
      }
      evaluation.meanLoss = loss / count;
      evaluation.metric = task === 'regression' ? 1 - squaredErrors / spread : right / counted;
      return evaluation;
    },
  };
}
