import type { OwnTable } from '../keptTable';
import type { DataClause, DataSentence } from '../sentences';
import type { ColumnChoice, Grouping, RowProblem, TableChoices } from './choices';

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
  /** How often its values occur: of numbers in bins of equal width, of words each from the most frequent on. */
  readonly histogram: readonly number[];
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
  /** Null where the choices make none: then the sentence says why. */
  readonly table: OwnTable | null;
  readonly problem: DataSentence | null;
  /** Inputs that there would be without the limit. */
  readonly inputsFound: number;
}
