import type { Frames } from '../../state/frames';

/** The epoch with the lowest training loss so far. */
export function bestEpoch(frames: Frames): number {
  const { trainLoss, length } = frames.scores();
  let best = 0;
  for (let epoch = 1; epoch < length; epoch++) if ((trainLoss[epoch] as number) < (trainLoss[best] as number)) best = epoch;
  return best;
}
