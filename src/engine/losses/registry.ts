import type { Task } from '../task';
import { absoluteError } from './absoluteError';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { gaussianLikelihood } from './gaussian';
import { hinge } from './hinge';
import { huber } from './huber';
import type { LossEntry } from './loss';
import { perceptron } from './perceptron';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { squaredError } from './squaredError';

export type { LossEntry } from './loss';

const entries = [binaryCrossEntropy, softmaxCrossEntropy, squaredError, gaussianLikelihood, absoluteError, huber, hinge, perceptron];

export type KnownLoss = (typeof entries)[number];

/** In the order of the menu. */
export const losses: readonly LossEntry[] = entries;

/** The loss that maximum likelihood gives for a task (lecture L4). */
export function naturalLoss(task: Task): LossEntry {
  if (task === 'regression') return squaredError;
  return task === 'multiclass' ? softmaxCrossEntropy : binaryCrossEntropy;
}
