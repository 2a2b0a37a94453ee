import type { Floats } from '../engine/tensor';
import { isWholeVector } from '../experiment/optimizers';
import type { TrainingLoop } from './trainingLoop';

/** What the next update will go by, as long as nothing is changed. */
export interface NextUpdate {
  /** Its examples. */
  readonly batch: Int32Array;
  /** Its number, from 1. */
  readonly t: number;
  readonly learningRate: number;
  /** The memory of optimizer and penalty, as `Update.state` lists it; null where a whole-vector method trains. The loop's own arrays. */
  readonly memory: readonly Floats[] | null;
}

/** Reads what the next update will go by; moves nothing. */
export const nextUpdateOf = (loop: TrainingLoop): NextUpdate => ({
  batch: loop.order.next() ? loop.order.queue.slice(loop.order.from, loop.order.from + loop.order.count) : new Int32Array(0),
  t: loop.trainStep.stepCount + 1,
  learningRate: loop.nextRate(),
  memory: isWholeVector(loop.experiment.optimizer.id) ? null : loop.trainStep.state,
});
