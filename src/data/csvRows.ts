import Papa from 'papaparse';

/** One record of a file that is not blank. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file, from 1, where the record begins: quoted cells may hold line breaks. */
  readonly line: number;
}

/** @param text with line feeds only */
function parted(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  for (const record of Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data) {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
    for (const cell of record) line += cell.split('\n').length - 1;
    line++;
  }
  return rows;
}

/** How many cells most records have; of equal counts the one that comes first, and 0 without records. */
export function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** A number as people write it, otherwise NaN: 3, −0.5, 1e-3; with a comma as the decimal point where commas do not part the columns. */
export function toNumber(cell: string, delimiter: string): number {
  const plain = (delimiter === ',' ? cell : cell.replace(',', '.')).replace('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/**
 * The records of a file, parted by what gives the most numbers (tab, semicolon, bar or comma), then the most columns: in
 * 1,5;2,5;a the commas are decimal points, and in 1,2,a;b the semicolon belongs to a word.
 * @param text without byte order mark, with any line ends
 */
export function readRows(text: string): { readonly rows: readonly CsvRow[]; readonly delimiter: string } {
  const unified = text.replace(/\r\n?/g, '\n');
  const readings = ['\t', ';', '|', ','].map((delimiter) => {
    const rows = parted(unified, delimiter);
    const numbers = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => Number.isFinite(toNumber(cell, delimiter))).length, 0);
    return { rows, delimiter, numbers, width: usualWidth(rows) };
  });
  return readings.sort((a, b) => b.numbers - a.numbers || b.width - a.width)[0];
}

const ascii = (text: string) => text.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * A name for every column that a formula and a link can use: letters, digits and underscores of ASCII, each only once.
 * Without a header x1, x2 … and target.
 */
export function columnNames(header: readonly string[] | null, count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const plain = ascii(header?.[i] ?? '')
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .slice(0, 40)
      .replace(/^_+|_+$/g, '');
    const readable = /^[A-Za-z]/.test(plain) && plain !== 'this' ? plain : `column_${i + 1}`;
    const base = header ? readable : i === count - 1 ? 'target' : `x${i + 1}`;
    let name = base;
    for (let k = 2; taken.has(name); k++) name = `${base}_${k}`;
    taken.add(name);
    return name;
  });
}
