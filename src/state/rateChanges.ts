import type { Experiment } from '../experiment/experiment';

/** A change of the learning rate on the way. */
export interface RateChange {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

/** With the change of the learning rate at this epoch, if there is one; those that came after it are forgotten. */
export function withRateChange(
  changes: readonly RateChange[],
  epoch: number,
  before: Experiment,
  after: Experiment,
): readonly RateChange[] {
  const earlier = changes.filter((change) => change.epoch < epoch);
  const from = changes.find((change) => change.epoch === epoch)?.from ?? before.learningRate;
  return from === after.learningRate ? earlier : [...earlier, { epoch, from, to: after.learningRate }];
}
