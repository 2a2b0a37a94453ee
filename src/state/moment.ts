import type { Experiment } from '../experiment/experiment';
import type { SeriesRows } from '../run/seriesTable';

/** A run as it stood, from which a trainer goes on to the same bits. */
export interface Moment {
  readonly experiment: Experiment;
  /** Without the rows of its series; null where they were too large to be kept: what is left is how far it was. */
  readonly bytes: Uint8Array | null;
  /** Of every epoch so far. */
  readonly series: SeriesRows;
  readonly epoch: number;
}

/** Bytes of memory that it holds. */
export const sizeOfMoment = ({ bytes, series }: Moment): number =>
  (bytes?.byteLength ?? 0) + series.columns.reduce((sum, column) => sum + column.byteLength, 0);

const noRows: SeriesRows = { firstEpoch: 0, columns: [] };

/** All that is left of a moment whose memory is wanted for others. */
export const withoutBytes = ({ experiment, epoch }: Moment): Moment => ({ experiment, epoch, bytes: null, series: noRows });
