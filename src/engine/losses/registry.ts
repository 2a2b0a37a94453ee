import type { Task } from '../task';
import { absoluteError } from './absoluteError';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { hinge } from './hinge';
import { huber } from './huber';
import type { LossEntry } from './loss';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { squaredError } from './squaredError';

export type { LossEntry } from './loss';

/** In the order of the menu. */
export const losses: readonly LossEntry[] = [binaryCrossEntropy, softmaxCrossEntropy, squaredError, absoluteError, huber, hinge];

/** The loss that maximum likelihood gives for a task (lecture L4). */
export function naturalLoss(task: Task): LossEntry {
  if (task === 'regression') return squaredError;
  return task === 'multiclass' ? softmaxCrossEntropy : binaryCrossEntropy;
}
