import Papa from 'papaparse';
import { createRng } from '../../engine/rng';
import type { Separator } from './choices';

/** One row of a file that is not blank. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** Line of the file, from 1, where it begins: quoted cells may hold line breaks. */
  readonly line: number;
}

/** A quoted cell goes on over so many lines; if no quote ends it there, it was none that begins one. */
const mostLinesOfACell = 100;

/** What a spreadsheet is told to keep as text stands there as a formula: ="001". */
const plain = (cell: string) => (cell.charCodeAt(0) === 61 ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : cell);
const trimmed = (cells: readonly string[]) => cells.map((cell) => plain(cell.trim()));

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

/** Rows of a file that are looked at; of more these by chance, and the first, where names stand. */
export const mostLooked = 100_000;
export const firstLooked = 1000;
/** With lines above the rows, of names and notes, that are not counted among them. */
export const mostRecords = mostLooked + 100;

const isBlank = (line: string) => line === '' || (line.charCodeAt(0) <= 32 && line.trim() === '');

/** Which lines begin a row that is looked at, and how many rows are not; null where all are. */
function* lookedAt(
  lines: readonly string[],
  quote: string,
  seed: string,
): Generator<number, { isLooked: Uint8Array; skipped: number } | null> {
  if (lines.length <= mostRecords) return null;
  const isLooked = new Uint8Array(lines.length);
  let count = 0;
  let isWhole = true;
  for (let at = 0, turn = 1; at < lines.length; turn++) {
    if (turn % 20_000 === 0) yield (0.2 * at) / lines.length;
    const { more, isQuoted } = pieceAt(lines, at, quote, isWhole);
    if (more === 0 && !isQuoted && lines[at].includes(quote)) isWhole = false;
    if (!isBlank(lines[at])) {
      isLooked[at] = 1;
      count++;
    }
    at += more + 1;
  }
  if (count <= mostRecords) return null;
  const rng = createRng(seed, 'looked');
  let left = count - firstLooked;
  let wanted = mostLooked - firstLooked;
  for (let at = 0, seen = 0; at < lines.length; at++) {
    if (isLooked[at] === 0 || seen++ < firstLooked) continue;
    if (rng.uniform() * left-- < wanted) wanted--;
    else isLooked[at] = 0;
    if (seen % 20_000 === 0) yield 0.2;
  }
  return { isLooked, skipped: count - mostLooked };
}

interface Records {
  readonly records: TableRecord[];
  /** Rows that were not looked at, because there are too many. */
  readonly skipped: number;
}

interface RecordsAsk {
  readonly quote?: string;
  /** Number of the first line. */
  readonly firstLine?: number;
  /** Decides which rows are looked at where there are too many. */
  readonly seed?: string;
}

/**
 * The rows of a text. Quotes are read as RFC 4180 has them; a row where they do not come out even is parted as if they were letters.
 * Takes time in proportion to the text, whatever is in it.
 * @param lines without line ends
 */
export function* recordsOf(lines: readonly string[], separator: Separator, ask: RecordsAsk = {}): Generator<number, Records> {
  const { quote = '"', firstLine = 1, seed = '' } = ask;
  const looked = yield* lookedAt(lines, quote, seed);
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
    if (turn % 4 === 0) yield 0.2 + (0.8 * at) / lines.length;
    const pieces: Piece[] = [];
    while (pieces.length < batch && at < lines.length) {
      const piece = separator === ' ' || inVain > mostInVain ? { at, more: 0, isQuoted: false } : pieceAt(lines, at, quote, isWhole);
      if (piece.more === 0 && !piece.isQuoted && isWhole && lines[at].includes(quote)) isWhole = separator === ' ';
      if (!looked || looked.isLooked[at] === 1) pieces.push(piece);
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
  return { records, skipped: looked?.skipped ?? 0 };
}

/** How many cells most rows have; of equal counts the one that comes first, and 0 without rows. */
export function usualWidth(rows: readonly TableRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}
