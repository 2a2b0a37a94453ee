import type { OwnTable } from '../keptTable';
import type { OwnSeries } from '../ownSeries';
import type { DataClause, DataSentence } from '../sentences';
import type { ColumnChoice, Grouping, RowProblem, TableChoices } from './choices';
import type { HeadsAcross } from './turnedRound';

/** A column as it is read, beside why. */
export interface ColumnReading extends ColumnChoice {
  /** Why it was guessed so; what was chosen by hand says that. */
  readonly reason: DataClause;
  readonly kinds: readonly ColumnChoice['kind'][];
  /** Cells without a value. */
  readonly gaps: number;
  /** Rows that cannot be used because of this column. */
  readonly costs: number;
  /** Different values. */
  readonly distinct: number;
  /** A cell that could be two numbers, where nothing in the file says which; and these, with a decimal point and with a decimal comma. */
  readonly either: { readonly cell: string; readonly point: number; readonly comma: number } | null;
  /** A cell that could be two days, where nothing in the column says which; and these, month first and day first, in days since 1970. */
  readonly eitherDay: { readonly cell: string; readonly month: number; readonly day: number } | null;
  /** How often its values occur: of numbers in bins of equal width, of words each from the most frequent on. */
  readonly histogram: readonly number[];
}

/** A series, and what became of the rows of which it is made. */
export interface SeriesReading extends OwnSeries {
  /** Whether the rows stood the other way round. */
  readonly wasNewestFirst: boolean;
  /** Whether they stood in the order of time. */
  readonly wasInOrder: boolean;
  /** Values before these that were not taken: there are too many. */
  readonly earlier: number;
  /** Usual distance of two dates, in days; how often it is longer, and the longest. */
  readonly stepDays: number;
  readonly gaps: number;
  readonly longestGapDays: number;
  /** Rows with a date; places where dates are left out; dates without a number, and with one that stands for none. */
  readonly dated: number;
  readonly absent: number;
  readonly missing: number;
  readonly marked: number;
  /** Values that stand on the line between their neighbours, where that was asked for. */
  readonly made: number;
}

/** How a file is read by itself or by choice, and what comes of it. */
export interface TableReading {
  readonly choices: TableChoices;
  /** Names of the sheets of a spreadsheet; none in a text. */
  readonly sheets: readonly string[];
  readonly grouping: Grouping;
  readonly columns: readonly ColumnReading[];
  readonly rows: { readonly read: number; readonly usable: number; readonly used: number; readonly duplicates: number };
  readonly problems: readonly RowProblem[];
  /** Rows at the foot that only sum up the others, left out or kept. */
  readonly totals: number;
  /** Null where the choices make none: then the sentence says why. */
  readonly table: OwnTable | null;
  /** In the place of a table, where the rows are a series. */
  readonly series: SeriesReading | null;
  /** Whether there are dates and values that could be one. */
  readonly canBeSeries: boolean;
  /** What the heads say where they are times, which a series stands below each other; null where they are none. */
  readonly across: HeadsAcross | null;
  readonly problem: DataSentence | null;
  /** Inputs that there would be without the limit. */
  readonly inputsFound: number;
}
