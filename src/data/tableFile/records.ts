import Papa from 'papaparse';
import type { Separator } from './choices';

/** One row of a file that is not blank. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** Line of the file, from 1, where it begins: quoted cells may hold line breaks. */
  readonly line: number;
}

/** A quoted cell goes on over so many lines; if no quote ends it there, it was none that begins one. */
const mostLinesOfACell = 100;

const trimmed = (cells: readonly string[]) => cells.map((cell) => cell.trim());

const inBlanks = (line: string): readonly string[] => line.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
const unquoted = (cell: string) => (/^(?:"[^"]*"|'[^']*')$/.test(cell) ? cell.slice(1, -1) : cell);

const hasOpenQuote = (line: string, quote: string) => {
  let isOpen = false;
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) isOpen = !isOpen;
  return isOpen;
};

/** So many rows with quotes are parsed at once, and so many in vain before the quotes of a file count as letters. */
const batch = 500;
const mostInVain = 1000;

/** A row as it stands in the file: its first line and how many more it has. */
interface Piece {
  readonly at: number;
  readonly more: number;
  readonly isQuoted: boolean;
}

/** Which lines are one row. */
function pieceAt(lines: readonly string[], at: number, quote: string, isWhole: boolean): Piece {
  if (!lines[at].includes(quote)) return { at, more: 0, isQuoted: false };
  if (!hasOpenQuote(lines[at], quote)) return { at, more: 0, isQuoted: true };
  for (let more = 1; isWhole && more < mostLinesOfACell && at + more < lines.length; more++) {
    if (hasOpenQuote(lines[at + more], quote)) return { at, more, isQuoted: true };
  }
  return { at, more: 0, isQuoted: false };
}

/**
 * The rows of a text. Quotes are read as RFC 4180 has them; a row where they do not come out even is parted as if they were letters.
 * Takes time in proportion to the text, whatever is in it.
 * @param lines without line ends @param firstLine number of the first of them
 */
export function* recordsOf(lines: readonly string[], separator: Separator, quote = '"', firstLine = 1): Generator<number, TableRecord[]> {
  const records: TableRecord[] = [];
  const add = (cells: readonly string[], at: number) => {
    const read = trimmed(cells);
    if (read.some((cell) => cell !== '')) records.push({ cells: read, line: firstLine + at });
  };
  const textOf = ({ at, more }: Piece) => (more === 0 ? lines[at] : lines.slice(at, at + more + 1).join('\n'));
  const parsed = (text: string) => Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', quoteChar: quote });
  let inVain = 0;
  let isWhole = true; // quotes have come out even so far
  for (let at = 0, turn = 1; at < lines.length; turn++) {
    if (turn % 4 === 0) yield at / lines.length;
    const pieces: Piece[] = [];
    while (pieces.length < batch && at < lines.length) {
      const piece = separator === ' ' || inVain > mostInVain ? { at, more: 0, isQuoted: false } : pieceAt(lines, at, quote, isWhole);
      if (piece.more === 0 && !piece.isQuoted && isWhole && lines[at].includes(quote)) isWhole = separator === ' ';
      pieces.push(piece);
      at += piece.more + 1;
    }
    const quoted = pieces.filter(({ isQuoted }) => isQuoted);
    const together = quoted.length > 0 ? parsed(quoted.map(textOf).join('\n')) : null;
    const areFine = together?.errors.length === 0 && together.data.length === quoted.length;
    let next = 0;
    for (const piece of pieces) {
      const line = lines[piece.at];
      if (!piece.isQuoted) {
        add(separator === ' ' ? inBlanks(line).map(unquoted) : line.split(separator), piece.at);
        continue;
      }
      if (areFine) {
        add(together.data[next++], piece.at);
        continue;
      }
      const alone = inVain > mostInVain ? null : parsed(textOf(piece));
      if (alone?.errors.length === 0 && alone.data.length === 1) {
        add(alone.data[0], piece.at);
        continue;
      }
      inVain++;
      if (piece.more > 0) isWhole = false;
      for (let more = 0; more <= piece.more; more++) add(lines[piece.at + more].split(separator), piece.at + more);
    }
  }
  return records;
}

/** How many cells most rows have; of equal counts the one that comes first, and 0 without rows. */
export function usualWidth(rows: readonly TableRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}
