import type { TrainingLoop } from '../trainingLoop';

/** Writes one row of a series; made once a loop. */
export interface SeriesWriter {
  /** Called before an update that is written (the last one of an epoch, a step that was asked for): what has to be known of the weights before it. */
  beforeUpdate?(): void;
  /** Its columns' numbers after such an update (at the start of a run: before any) into row[at …]. Allocates nothing. */
  write(row: Float64Array, at: number): void;
}

/** Columns of numbers that a run writes at the end of every epoch, and after single updates where that was asked for, whatever is drawn. A new one: one file beside this and a line in the registry. */
export interface SeriesEntry {
  readonly id: string;
  /** Of the weights, evaluated at the end of an epoch: written anew where one was typed. Of the last update, any one: it stays as it was then. */
  readonly describes: 'weights' | 'update';
  /** Names of its columns, each a word that no other series has. They may depend on data and network, which stay the same for a run. */
  columns(loop: TrainingLoop): readonly string[];
  writer(loop: TrainingLoop): SeriesWriter;
}
