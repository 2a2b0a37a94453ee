import type { RunInfo } from '../../run/runInfo';
import type { SeriesTable } from '../../run/seriesTable';
import type { Paint } from '../views/useCanvas';

/** What a closed panel can tell of the run without asking it anything. */
export interface Moment {
  readonly info: RunInfo;
  readonly series: SeriesTable;
  /** Where the run stands. */
  readonly epoch: number;
}

/** What stands for a closed panel in the strip. */
export interface Glance {
  /** Paints 34 × 16 pixels; null: there is no picture yet. */
  paint(moment: Moment): Paint | null;
  /** A number, up to 17 letters wide. */
  text(moment: Moment): string;
}
