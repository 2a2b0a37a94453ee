import type { Spoiling } from '../data/made';
import type { Experiment } from './experiment';

/** What is done to a generated set on purpose; undefined where it is nothing. */
export function spoilingOf({ flippedPercent, outlierPercent, balancePercent }: Experiment): Spoiling | undefined {
  return flippedPercent > 0 || outlierPercent > 0 || balancePercent > 0 ? { flippedPercent, outlierPercent, balancePercent } : undefined;
}
