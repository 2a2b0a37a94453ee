import { activations } from './activations/registry';
import type { Kernels } from './kernels/kernels';
import { losses } from './losses/registry';
import { type Choice, defaultParams, entryOf } from './spec';
import type { Task } from './task';
import type { Floats } from './tensor';

/** Loss and output activation together: what the output means, how targets are coded, what is minimised. */
export interface Objective {
  /** Units of the last layer. */
  readonly outputs: number;
  /** What the last layer is built with: linear where the loss takes logits. */
  readonly layerActivation: string;
  /** Where a single output decides between two classes, after `predict`; null for regression and several outputs. */
  readonly threshold: number | null;
  /** The same before `predict`. */
  readonly rawThreshold: number | null;
  /** Output that stands for "not this class" and "this class". */
  readonly outputRange: readonly [number, number];
  /** Class indices or real targets [N] → [N, outputs]. */
  encodeTargets(t: Float64Array): Floats;
  /** Mean loss over the batch; writes the gradient of that mean into `dy`. */
  lossAndGradient(y: Floats, targets: Floats, batch: number, dy: Floats): number;
  /** Sum over the batch. */
  sumLoss(y: Floats, targets: Floats, batch: number): number;
  /** Applies the output activation in place where the last layer was left linear. */
  predict(y: Floats, batch: number): void;
}

export interface ObjectiveSpec {
  readonly loss: Choice;
  readonly outputActivation: string;
  readonly task: Task;
  readonly classCount: number;
  readonly kernels: Kernels;
}

/** @throws RangeError if the loss is not for this task or not for this output activation */
export function createObjective({ loss: choice, outputActivation, task, classCount, kernels }: ObjectiveSpec): Objective {
  const loss = entryOf(losses, choice.id);
  const { params } = choice;
  if (!loss.tasks.includes(task)) throw new RangeError(`the loss “${loss.label}” is not for a ${task} task`);
  if (!loss.outputActivations.includes(outputActivation)) {
    throw new RangeError(`the loss “${loss.label}” does not go with the output activation ${outputActivation}`);
  }
  const outputs = loss.outputs(task, classCount);
  const low = loss.coding(outputActivation) === 'zeroOne' ? 0 : -1;
  const decides = task !== 'regression' && outputs === 1;
  const middle = (low + 1) / 2;
  const elementwise = loss.takesLogits && outputActivation !== 'softmax' ? entryOf(activations, outputActivation) : null;
  return {
    outputs,
    layerActivation: loss.takesLogits ? 'linear' : outputActivation,
    threshold: decides ? middle : null,
    rawThreshold: decides ? (loss.takesLogits ? 0 : middle) : null,
    outputRange: [low, 1],
    encodeTargets(t) {
      const targets = kernels.allocate(t.length * outputs);
      if (task === 'regression') targets.set(t);
      else if (outputs === 1) for (let n = 0; n < t.length; n++) targets[n] = t[n] === 1 ? 1 : low;
      else {
        targets.fill(low);
        for (let n = 0; n < t.length; n++) targets[n * outputs + t[n]] = 1;
      }
      return targets;
    },
    lossAndGradient: (y, targets, batch, dy) => kernels.loss(loss, params, y, targets, batch, outputs, dy, 1 / batch) / batch,
    sumLoss: (y, targets, batch) => kernels.loss(loss, params, y, targets, batch, outputs, null, 0),
    predict(y, batch) {
      if (elementwise) kernels.activate(elementwise, defaultParams(elementwise), y, y, batch * outputs);
      else if (loss.takesLogits) kernels.softmaxRows(y, batch, outputs);
    },
  };
}
