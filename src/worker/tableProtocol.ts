import type { PartialChoices, RowProblem } from '../data/tableFile/choices';
import type { TableReading } from '../data/tableFile/reading';

/** A reading as it is shown: of the rows that were left out the first, and how many there are. */
export interface ShownReading extends TableReading {
  readonly leftOut: number;
}

export type ReadingAnswer =
  /** How much is done, from 0 to 1. */
  { readonly kind: 'underWay'; readonly done: number } | { readonly kind: 'read'; readonly reading: ShownReading };

type Answer<T> = T | Promise<T>;

/** One file at a time, read as often as other choices are made; pulled slice by slice: who no longer asks has given it up. */
export interface TableApi {
  /** Takes the place of a file that is open. Rejects where it cannot be read at all. */
  openTable(source: Blob | string): Promise<void>;
  /** Takes the place of a reading that is under way. */
  startReading(choices: PartialChoices): Answer<void>;
  /** Goes on with it for about so long. */
  continueReading(request: { readonly budgetMs: number }): Answer<ReadingAnswer>;
  /** The table of the last reading as an experiment keeps it; null where there is none. */
  keptTable(): Answer<string | null>;
  /** Why rows were left out in the last reading, from some place on. */
  leftOutRows(request: { readonly from: number; readonly count: number }): Answer<readonly RowProblem[]>;
}

export const tableVerbs = Object.keys({
  openTable: true,
  startReading: true,
  continueReading: true,
  keptTable: true,
  leftOutRows: true,
} satisfies Record<keyof TableApi, true>) as readonly (keyof TableApi)[];
