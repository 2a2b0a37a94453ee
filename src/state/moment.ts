import type { Experiment } from '../experiment/experiment';
import type { StartRequest } from '../worker/protocol';

/** A run as it stood. */
export interface Moment {
  readonly experiment: Experiment;
  /** What a trainer goes on from, to the same bits; undefined where it was too large to be kept: what is left is how far it was. */
  readonly saved: StartRequest['saved'];
  readonly epoch: number;
}

/** Bytes of memory that it holds. */
export function sizeOfMoment({ saved }: Moment): number {
  if (!saved) return 0;
  const columns = [saved.series, saved.steps].flatMap((rows) => rows?.columns ?? []);
  return saved.bytes.byteLength + columns.reduce((sum, column) => sum + column.byteLength, 0);
}

/** All that is left of a moment whose memory is wanted for others. */
export const withoutBytes = ({ experiment, epoch }: Moment): Moment => ({ experiment, epoch, saved: undefined });
