import { say } from '../sentences';
import type { DecimalMark } from './choices';
import { numberOf } from './numberStyle';
import type { TableShape } from './shape';

/** So many rows at the foot may sum up those above. */
const mostTotals = 4;
/** Of fewer rows a sum is nothing special. */
const leastRows = 3;

const word =
  /^(?:(?:grand|sub|over)[\s-]?)?(?:totals?|totaux|totale|sum|sums|suma|somma|somme|summen?|gesamt(?:summe)?|insgesamt|overall|averages?|avg|means?|mittel(?:werte?)?|durchschnitte?|schnitt|moyennes?|media|promedio|ø|σ|Σ)(?:\s+(?:general|général))?\s*[.:]?$/iu;

/** Digits behind the mark of a number as it is written. */
const digitsOf = (cell: string, mark: DecimalMark): number => {
  const at = cell.lastIndexOf(mark);
  return at < 0 ? 0 : (/^\d*/.exec(cell.slice(at + 1))?.[0].length ?? 0);
};

/** Half of the last digit. */
const halfOf = (digits: number): number => Number(`5e-${digits + 1}`);

/** Whether a number is the sum or the mean of those above it, as far as all of them are written. */
function sumsUp(cells: readonly string[], total: string, mark: DecimalMark): boolean {
  const written = numberOf(total, mark);
  if (Number.isNaN(written)) return false;
  let [sum, count, digits] = [0, 0, 0];
  for (const cell of cells) {
    const value = numberOf(cell, mark);
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    digits = Math.max(digits, digitsOf(cell, mark));
  }
  if (count < 2) return false;
  // whole numbers are no rounded ones
  const ofCells = digits === 0 ? 0 : halfOf(digits);
  const ofTotal = halfOf(digitsOf(total, mark));
  const near = (value: number, room: number) => Math.abs(value - written) <= room + 1e-9 * Math.abs(value);
  const sumRoom = digitsOf(total, mark) < digits ? ofTotal + count * ofCells : count * ofCells;
  return near(sum, sumRoom) || near(sum / count, ofTotal + ofCells);
}

/** Whether a row begins with such a word, and all else in it are the sums or means of the rows above. */
function isTotal({ cells }: TableShape['rows'][number], above: TableShape['rows']): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  if (first < 0 || !word.test(cells[first])) return false;
  const others = cells.flatMap((cell, i) => (i > first && cell !== '' ? [i] : []));
  const isSummedUp = (i: number) => {
    const values = above.map((row) => row.cells[i]);
    return sumsUp(values, cells[i], '.') || sumsUp(values, cells[i], ',');
  };
  return others.length > 0 && others.every(isSummedUp);
}

/** Leaves out the rows at the foot that only sum up the others, or keeps them. @returns how many there are, too */
export function withoutTotals(shape: TableShape, keeps: boolean): { readonly shape: TableShape; readonly totals: number } {
  const { rows, skipped } = shape;
  let from = rows.length;
  const isWord = (cells: readonly string[]) => word.test(cells.find((cell) => cell !== '') ?? '');
  while (from > leastRows && rows.length - from < mostTotals && isWord(rows[from - 1].cells)) from--;
  if (skipped > 0 || from === rows.length || from < leastRows) return { shape, totals: 0 };
  const body = rows.slice(0, from);
  const found = rows.slice(from).filter((row) => isTotal(row, body));
  if (keeps || found.length === 0) return { shape, totals: found.length };
  const problems = found.map(({ cells, line }) => ({
    line,
    reason: say('row.total', { word: (cells.find((cell) => cell !== '') ?? '').slice(0, 30) }),
  }));
  return {
    shape: { ...shape, rows: rows.filter((row) => !found.includes(row)), problems: [...shape.problems, ...problems] },
    totals: found.length,
  };
}
