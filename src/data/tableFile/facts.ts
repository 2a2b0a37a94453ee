import type { DecimalMark } from './choices';
import { type Column, numbersOf } from './column';

/** What is known of a column before it is given a role. */
export interface ColumnFacts extends Column {
  readonly index: number;
  /** As the file calls it; empty where it has no name. */
  readonly heading: string;
  readonly decimal: DecimalMark;
  /** Whether days stand before months, where the column does not say it. */
  readonly isDayFirst: boolean;
  /** Of its own kind, NaN where a cell is none; words have none. */
  readonly values: Float64Array | null;
  /** Different values. */
  readonly distinct: number;
  readonly areWhole: boolean;
  /** Whole numbers that go up by one from row to row. */
  readonly counts1: boolean;
  /** Neither 0 alone nor so large or small that its square can't be written: sums of squares are taken of it. */
  readonly isInRange: boolean;
}

/** Beyond these, squares and their sums do not fit into a number. */
const largest = 1e100;
const smallest = 1e-100;

/**
 * @param marks how numbers and dates are read where the column does not say it
 * @param lines of the rows in the file, where some between them were not looked at
 */
export function factsOf(
  column: Column,
  index: number,
  heading: string,
  marks: Pick<ColumnFacts, 'decimal' | 'isDayFirst'>,
  lines: readonly number[] | null,
): ColumnFacts {
  if (column.kind === 'classes') {
    const { length } = column.words;
    return { ...column, index, heading, ...marks, values: null, distinct: length, areWhole: false, counts1: false, isInRange: true };
  }
  const values = numbersOf(column, marks.decimal, marks.isDayFirst);
  const distinct = new Set<number>();
  let areWhole = true;
  let counts1 = values.length > 1;
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [n, value] of values.entries()) {
    if (n > 0 && value !== values[n - 1] + (lines ? lines[n] - lines[n - 1] : 1)) counts1 = false;
    if (Number.isNaN(value)) continue;
    distinct.add(value);
    if (!Number.isInteger(value)) areWhole = false;
    most = Math.max(most, Math.abs(value));
    if (value !== 0) least = Math.min(least, Math.abs(value));
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const span = highest - lowest;
  const isInRange = most < largest && (most === 0 || most > smallest) && (distinct.size < 2 || span > smallest);
  return { ...column, index, heading, ...marks, values, distinct: distinct.size, areWhole, counts1, isInRange };
}
