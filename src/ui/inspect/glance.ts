import type { RunInfo } from '../../run/runInfo';
import type { SeriesTable } from '../../run/seriesTable';
import type { Paint } from '../views/useCanvas';
import type { PartMessages } from '../words/en/parts/parts';
import type { Language, Word } from '../words/language';

/** What a closed panel can tell of the run without asking it anything. */
export interface Moment {
  readonly info: RunInfo;
  readonly series: SeriesTable;
  /** Where the run stands. */
  readonly epoch: number;
}

/** What the text is put together with. */
export interface GlanceWords {
  readonly word: Word<PartMessages['glances']>;
  readonly compact: Language['compact'];
}

/** What stands for a closed panel in the strip. */
export interface Glance {
  /** Paints 34 × 16 pixels; null: there is no picture yet. */
  paint(moment: Moment): Paint | null;
  /** A number, up to 17 letters wide. */
  text(moment: Moment, words: GlanceWords): string;
}
