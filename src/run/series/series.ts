import type { TrainingLoop } from '../trainingLoop';

/** Writes one row of a series; made once a loop. */
export interface SeriesWriter {
  /** Called before the last update of an epoch: what has to be known of the weights before it. */
  beforeLastStep?(): void;
  /** Its columns' numbers at the end of an epoch (at the start of a run: before any update) into row[at …]. Allocates nothing. */
  write(row: Float64Array, at: number): void;
}

/** Columns of numbers that a run writes at the end of every epoch, whatever is drawn. A new one: one file beside this and a line in the registry. */
export interface SeriesEntry {
  readonly id: string;
  /** Of the weights: written anew where one was typed; of the last update: it stays as it was then. */
  readonly describes: 'weights' | 'update';
  /** Names of its columns, each a word that no other series has. They may depend on data and network, which stay the same for a run. */
  columns(loop: TrainingLoop): readonly string[];
  writer(loop: TrainingLoop): SeriesWriter;
}
