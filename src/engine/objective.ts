import { activations } from './activations/registry';
import { argMax } from './argMax';
import type { Kernels } from './kernels/kernels';
import { losses } from './losses/registry';
import { refusal } from './sentences';
import { type Choice, defaultParams, entryOf } from './spec';
import type { Task } from './task';
import type { Floats } from './tensor';

/** Loss and output activation together: what the output means, how targets are coded, what is minimised. */
export interface Objective {
  /** Units of the last layer. */
  readonly outputs: number;
  /** Numbers that are wanted of a step at once: 1 but for regressions of several targets, each of which has as many outputs of its own, side by side. */
  readonly answers: number;
  /** Whether the outputs are classes against each other; otherwise the first one is the answer (a second one may be its variance). */
  readonly hasClassOutputs: boolean;
  /** Steps of an example that have a target each; 1 without a time axis. Every row of outputs below is one step. */
  readonly steps: number;
  /** What the last layer is built with: linear where the loss takes logits. */
  readonly layerActivation: string;
  /** Where a single output decides between two classes, after `predict`; null for regression and several outputs. */
  readonly threshold: number | null;
  /** The class that a row of outputs stands for, before `predict`. @param y [rows, outputs] */
  classOf(y: Floats, row: number): number;
  /** Output that stands for "not this class" and "this class". */
  readonly outputRange: readonly [number, number];
  /** Class indices or real targets [N · steps, answers] → [N · steps, outputs]; class −1, no target, becomes a row of NaN, which no loss counts. @param into absent: a new array */
  encodeTargets(t: Float64Array, into?: Floats): Floats;
  /**
   * meanLoss[0] = mean loss over the batch, and mean or sum over the steps of each example; over all steps that have a target where some have
   * none. `dy` receives the gradient of that.
   */
  lossAndGradient(y: Floats, targets: Floats, batch: number, dy: Floats, meanLoss: Float64Array): void;
  /** Sum over the batch of each example's mean or sum over its steps; where some steps have no target, of all that have one. */
  sumLoss(y: Floats, targets: Floats, batch: number): number;
  /** What a sum of losses is divided by to be a mean: the examples, or the steps with a target where some have none. */
  weight(targets: Floats, batch: number): number;
  /** Applies the output activation in place where the last layer was left linear. */
  predict(y: Floats, batch: number): void;
}

export interface ObjectiveSpec {
  readonly loss: Choice;
  readonly outputActivation: string;
  readonly task: Task;
  readonly classCount: number;
  /** Of a regression; absent = 1. */
  readonly answers?: number;
  /** Absent = 1. */
  readonly steps?: number;
  /** Over an example's steps. Absent = mean. */
  readonly timeReduction?: 'mean' | 'sum';
  /** Whether some steps have no target: then a mean is one over those that have. Absent = no. */
  readonly isMasked?: boolean;
  readonly kernels: Kernels;
}

/** @throws EngineError if the loss is not for this task or not for this output activation */
export function createObjective({
  loss: choice,
  outputActivation,
  task,
  classCount,
  answers = 1,
  steps = 1,
  timeReduction = 'mean',
  isMasked = false,
  kernels,
}: ObjectiveSpec): Objective {
  const loss = entryOf(losses, choice.id);
  const { params } = choice;
  if (!loss.tasks.includes(task)) throw refusal('loss.task', { loss: loss.id, task });
  if (!loss.outputActivations.includes(outputActivation)) {
    throw refusal('loss.outputActivation', { loss: loss.id, activation: outputActivation });
  }
  const ofEach = loss.outputs(task, classCount);
  const outputs = answers * ofEach;
  const low = loss.coding(outputActivation) === 'zeroOne' ? 0 : -1;
  const decides = task !== 'regression' && outputs === 1;
  const middle = (low + 1) / 2;
  const rawThreshold = decides ? (loss.takesLogits ? 0 : middle) : null;
  const counts = isMasked && timeReduction === 'mean';
  const divisor = timeReduction === 'mean' && !counts ? steps : 1;
  const weight = (targets: Floats, batch: number) => (counts ? countedRows(targets, batch * steps, outputs) : batch);
  const sum = new Float64Array(1);
  const elementwise = loss.takesLogits && outputActivation !== 'softmax' ? entryOf(activations, outputActivation) : null;
  return {
    outputs,
    answers,
    hasClassOutputs: task !== 'regression' && outputs > 1,
    steps,
    layerActivation: loss.takesLogits ? 'linear' : outputActivation,
    threshold: decides ? middle : null,
    classOf: (y, row) => (rawThreshold === null ? argMax(y, row * outputs, outputs) : Number(y[row] > rawThreshold)),
    outputRange: [low, 1],
    encodeTargets(t, targets = kernels.allocate(t.length * ofEach)) {
      if (task === 'regression') for (let n = 0; n < t.length; n++) targets[n * ofEach] = t[n];
      else {
        targets.fill(low);
        for (let n = 0; n < t.length; n++) {
          if (t[n] < 0) targets.fill(Number.NaN, n * outputs, (n + 1) * outputs);
          else if (outputs > 1) targets[n * outputs + t[n]] = 1;
          else if (t[n] === 1) targets[n] = 1;
        }
      }
      return targets;
    },
    lossAndGradient(y, targets, batch, dy, meanLoss) {
      const count = Math.max(1, weight(targets, batch)) * divisor;
      kernels.loss(loss, params, y, targets, batch * steps, outputs, dy, count, meanLoss);
      meanLoss[0] /= count;
    },
    sumLoss(y, targets, batch) {
      kernels.loss(loss, params, y, targets, batch * steps, outputs, null, 1, sum);
      return sum[0] / divisor;
    },
    weight,
    predict(y, batch) {
      if (elementwise) kernels.activate(elementwise, defaultParams(elementwise), y, y, batch * steps * outputs);
      else if (loss.takesLogits) kernels.softmaxRows(y, batch * steps, outputs);
    },
  };
}

/** Rows that have a target. */
function countedRows(targets: Floats, rows: number, outputs: number): number {
  let counted = 0;
  for (let row = 0; row < rows; row++) if (!Number.isNaN(targets[row * outputs])) counted++;
  return counted;
}
