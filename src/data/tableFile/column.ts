import type { DecimalMark, Kind } from './choices';
import { type DayOrder, dateOf, dayOrder } from './dates';
import { missingTest } from './missingMarks';
import { type NumberStyle, numberOf, numberStyle } from './numberStyle';

/** A column is of numbers, or of dates, where so large a share of its cells is. */
const share = 0.8;

/** What the cells of one column are. */
export interface Column {
  readonly cells: readonly string[];
  /** How often each cell occurs. */
  readonly counts: ReadonlyMap<string, number>;
  readonly kind: Exclude<Kind, 'oneOf'>;
  readonly style: NumberStyle;
  readonly days: DayOrder;
  /** Words that are not missing, as classes are ordered. */
  readonly words: readonly string[];
  readonly isMissing: (cell: string) => boolean;
  readonly missing: number;
  /** Some of its numbers are per cent and say so: those that do not are per cent too. */
  readonly isPercent: boolean;
}

/** By the alphabet, numbers at the end by their value: m2 before m10. */
function byWord(a: string, b: string): number {
  const [stemA, stemB] = [a, b].map((word) => word.replace(/\d{1,15}$/, ''));
  if (stemA === stemB && stemA.length < a.length && stemB.length < b.length) {
    const difference = Number(a.slice(stemA.length)) - Number(b.slice(stemB.length));
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

/** Whether most numbers of a column have a sign of per cent, and the others are too large for shares. */
function lacksPercent(present: ReadonlyMap<string, number>): boolean {
  let [signed, plain, largest] = [0, 0, 0];
  for (const [cell, times] of present) {
    if (cell.includes('%')) signed += times;
    else {
      const value = Math.abs(numberOf(cell, '.'));
      if (Number.isNaN(value)) continue;
      plain += times;
      largest = Math.max(largest, value);
    }
  }
  return plain > 0 && signed >= plain && largest > 1;
}

const no = /^(?:no|n|false|f|nein|falsch|non|faux|falso|nej|nee|não|nao|nie|ne|нет|ei|nem|hayır|hayir|0)$/i;
const yes = /^(?:yes|y|true|t|ja|j|wahr|oui|o|vrai|vero|verdadero|verdadeiro|sí|si|sim|tak|ano|да|kyllä|igen|evet|x|1)$/i;

/** Of two words the one that denies stands first, whatever the alphabet says: nein before ja. */
const denialFirst = (words: readonly string[]): readonly string[] =>
  words.length === 2 && yes.test(words[0]) && no.test(words[1]) ? [words[1], words[0]] : words;

/** Numbers that were written by a program: there is one way to read them. */
function exactStyle(cells: ReadonlyMap<string, number>): NumberStyle {
  let numbers = 0;
  for (const [cell, times] of cells) if (!Number.isNaN(numberOf(cell, '.'))) numbers += times;
  return { decimal: '.', grouping: null, either: null, numbers };
}

/**
 * Reads what the cells of a column are.
 * @param declared its classes, where the file names them
 * @param isExact whether its numbers stand there as such, not as text
 */
export function* columnOf(cells: readonly string[], declared?: readonly string[], isExact = false): Generator<void, Column> {
  const counts = new Map<string, number>();
  for (let n = 0; n < cells.length; n++) {
    if (n % 20_000 === 19_999) yield;
    counts.set(cells[n], (counts.get(cells[n]) ?? 0) + 1);
  }
  const among = (isMissing: (cell: string) => boolean) => {
    const gaps = [...counts.keys()].filter(isMissing);
    const present = gaps.length === 0 ? counts : new Map(counts); // a column with no gap is not copied
    let missing = 0;
    for (const gap of gaps) {
      missing += counts.get(gap) ?? 0;
      present.delete(gap);
    }
    return { isMissing, present, total: cells.length - missing, missing };
  };
  const numeric = among(missingTest(null));
  yield;
  const style = isExact ? exactStyle(numeric.present) : yield* numberStyle(numeric.present);
  const days = dayOrder(numeric.present.keys());
  const common = { cells, counts, style, days, isPercent: !isExact && lacksPercent(numeric.present) };
  const isNumeric = numeric.total > 0 && style.numbers >= share * numeric.total;
  const areMonths = !isExact && areMonthsOfYears(numeric.present);
  if (isNumeric && !areMonths && !declared) return { ...common, ...numeric, kind: 'number', words: [...numeric.present.keys()] };
  if (!declared && isShare(numeric.present, numeric.total, (cell) => Number.isFinite(dateOf(cell, days.dayIsFirst ?? false))))
    return { ...common, ...numeric, kind: 'date', words: [...numeric.present.keys()] };
  const worded = among(missingTest(counts.keys()));
  const words = denialFirst([...worded.present.keys()].sort(byWord));
  const known = new Set(declared);
  return {
    ...common,
    ...worded,
    kind: 'classes',
    words: declared ? [...declared.filter((word) => worded.present.has(word)), ...words.filter((word) => !known.has(word))] : words,
  };
}

const monthOfYear = /^(?:(?:0?[1-9]|1[0-2])[/.](?:1[5-9]|2[01])\d{2}|(?:1[5-9]|2[01])\d{2}\/(?:0?[1-9]|1[0-2]))$/;

/** Whether all cells are months of years that can be read as numbers too: 01/2019, 2019/01, 01.2019. */
function areMonthsOfYears(present: ReadonlyMap<string, number>): boolean {
  for (const cell of present.keys()) if (!monthOfYear.test(cell)) return false;
  return present.size >= 3;
}

function isShare(present: ReadonlyMap<string, number>, total: number, test: (cell: string) => boolean): boolean {
  let passing = 0;
  let seen = 0;
  for (const [cell, times] of present) {
    if (test(cell)) passing += times;
    seen += times;
    if (seen - passing > (1 - share) * total) return false; // enough of them are none
  }
  return total > 0 && passing >= share * total;
}

/**
 * The numbers of a column, NaN where a cell is none.
 * @param isDayFirst where the column does not say it
 */
export function numbersOf(column: Column, decimal: DecimalMark, isDayFirst: boolean, as: Kind = column.kind): Float64Array {
  const { cells, counts, isMissing, isPercent } = column;
  const whole = (cell: string) => (isPercent && !cell.includes('%') ? `${cell}%` : cell);
  const numberIn = (cell: string) =>
    isMissing(cell) ? Number.NaN : as === 'date' ? dateOf(cell, column.days.dayIsFirst ?? isDayFirst) : numberOf(whole(cell), decimal);
  if (counts.size > 0.5 * cells.length) return Float64Array.from(cells, numberIn);
  const read = new Map([...counts.keys()].map((cell) => [cell, numberIn(cell)]));
  return Float64Array.from(cells, (cell) => read.get(cell) as number);
}
