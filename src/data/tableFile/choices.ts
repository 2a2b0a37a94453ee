import type { DataClause } from '../sentences';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'macintosh',
  'windows-1251',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** Files of spreadsheet programs, which are no text. */
export type SpreadsheetForm = 'xlsx' | 'ods';

/** What parts the cells of a row; a blank stands for runs of blanks. */
export const separators = ['\t', ';', '|', ',', ' '] as const;
export type Separator = (typeof separators)[number];

/** What stands between whole and fraction. */
export type DecimalMark = '.' | ',';

/** What stands between thousands; null where nothing does. */
export type Grouping = ',' | '.' | ' ' | "'" | null;

/** What the rows of a table are. */
export const rowsKinds = ['examples', 'series'] as const;
export type RowsAre = (typeof rowsKinds)[number];

/** What becomes of values and dates of a series that are left out: no window reaches across, or the line between their neighbours stands there. */
export const holePolicies = ['leaveOut', 'line'] as const;
export type Holes = (typeof holePolicies)[number];

/** What a column is for; one at most says which rows train: `parts`. */
export const roles = ['input', 'target', 'out', 'parts'] as const;
export type Role = (typeof roles)[number];

/** What its cells are: numbers; words, or numbers that name classes; one of several 0/1 columns that add up to 1; days and times. */
export const kinds = ['number', 'classes', 'oneOf', 'date'] as const;
export type Kind = (typeof kinds)[number];

/** What becomes of a row without a value here. */
export const missingPolicies = ['leaveOut', 'mean', 'mostFrequent', 'ownClass'] as const;
export type Missing = (typeof missingPolicies)[number];

export interface ColumnChoice {
  readonly name: string;
  readonly role: Role;
  readonly kind: Kind;
  readonly missing: Missing;
  readonly decimal: DecimalMark;
}

/** All that can be decided about how a file is read: plain JSON. */
export interface TableChoices {
  readonly encoding: Encoding | SpreadsheetForm;
  /** Null where the cells stand by themselves, as in a spreadsheet. */
  readonly separator: Separator | null;
  /** Of a spreadsheet: which of its sheets. */
  readonly sheet: string | null;
  /** Whether the first row names the columns. */
  readonly heading: boolean;
  /** Of the file as a whole; a column can differ. */
  readonly decimal: DecimalMark;
  /** Whether days stand before months, where both are numbers and a column does not say it. */
  readonly dayFirst: boolean;
  /** What the rows are: single examples, or a series in the order of their dates. */
  readonly rowsAre: RowsAre;
  readonly holes: Holes;
  /** Whether rows at the foot that only sum up the others are rows as these are. */
  readonly keepTotals: boolean;
  /** Decides which rows are drawn where there are too many. */
  readonly seed: string;
  readonly columns: readonly ColumnChoice[];
}

/**
 * What rows are taken for where nobody has said it: a series wherever they can be one, or where nothing but times stands beside the values or
 * above them. Absent: single examples.
 */
export type SeriesGuess = 'wherePossible' | 'ofTimesAlone';

/** What was decided by hand; the rest is guessed. Columns by their place in the file. */
export type PartialChoices = Partial<Omit<TableChoices, 'columns'>> & {
  readonly seriesGuess?: SeriesGuess;
  readonly columns?: Readonly<Record<number, Partial<ColumnChoice>>>;
};

/** What a table can be at most. */
export const tableLimits = { bytes: 50_000_000, rows: 5000, inputs: 32, classes: 20, wordsOfInput: 12, targets: 8, columns: 5000 };

export interface RowProblem {
  /** Line of the file, from 1, where the row begins. */
  readonly line: number;
  readonly reason: DataClause;
}
