/** A column of a table: its name, and how its numbers are written where they are read. */
export interface NumbersColumn {
  readonly name: string;
  readonly text?: (value: number) => string;
}

/** What a figure shows, as numbers: the first column names the rows. */
export interface Numbers {
  readonly caption: string;
  readonly columns: readonly NumbersColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What else the figure shows, where its columns are others: a table of its own, and in a file after an empty line. */
  readonly after?: Numbers;
}

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated lines, the names of the columns first; numbers with all their digits, empty where they are none. */
export function csvOf({ columns, rows, after }: Numbers): string {
  const cell = (value: string | number) => (typeof value === 'string' ? quoted(value) : Number.isNaN(value) ? '' : String(value));
  const lines = [columns.map(({ name }) => quoted(name)), ...rows.map((row) => row.map(cell))].map((cells) => cells.join(','));
  return `${lines.join('\n')}\n${after ? `\n${csvOf(after)}` : ''}`;
}
