import { nonFiniteParam } from '../engine/training/divergence';
import type { KeptState, Snapshots } from './snapshots';
import type { TrainingLoop } from './trainingLoop';

/** Beyond this size of a weight, pictures in singles run out of numbers. */
export const largestUsable = 1e15;
/** The place that is shown has a loss of at most so many times that of the start. */
const mostOfStart = 10;

/** Whether the run can't go on: the batch just read has no loss, or the epoch that ends with it no score or a parameter that is no number. */
export function hasDiverged({ batchLoss, scores, network }: TrainingLoop, hasEnded: boolean): boolean {
  return !Number.isFinite(batchLoss) || (hasEnded && (!Number.isFinite(scores.trainLoss) || nonFiniteParam(network) !== null));
}

/** The last place of a run that diverged whose numbers can be shown; its start at the latest. @param losses at the end of every epoch */
export function lastShowable(snapshots: Snapshots, losses: ArrayLike<number>): KeptState | undefined {
  const most = Math.abs(mostOfStart * losses[0]);
  return snapshots.latest(
    ({ epoch, parameters }) => !(Math.abs(losses[epoch]) > most) && parameters.every((value: number) => Math.abs(value) < largestUsable),
  );
}
