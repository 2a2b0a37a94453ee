import type { ColumnFacts } from './facts';

/** Neighbouring columns of 0 and 1 of which exactly one is 1 in every row: an answer of several, written as one column each. */
export interface OneHot {
  /** Places of its columns in the file. */
  readonly columns: readonly number[];
}

const isBinary = ({ values, distinct, missing, cells }: ColumnFacts) =>
  values !== null && distinct === 2 && missing === 0 && cells.length > 1 && values.every((value) => value === 0 || value === 1);

/** The groups of such columns in a table; none where nothing would be left beside them. */
export function oneHotGroups(columns: readonly ColumnFacts[]): readonly OneHot[] {
  const groups: OneHot[] = [];
  const binary = columns.map(isBinary);
  for (let first = 0; first < columns.length; first++) {
    const sums = new Uint8Array(columns[first].cells.length);
    for (let last = first; last < columns.length && binary[last]; last++) {
      const { values } = columns[last];
      let isOver = false;
      let areAllOne = true;
      for (let n = 0; n < sums.length; n++) {
        sums[n] += values?.[n] ?? 0;
        if (sums[n] > 1) isOver = true;
        if (sums[n] !== 1) areAllOne = false;
      }
      if (isOver) break;
      if (areAllOne && last > first) {
        groups.push({ columns: Array.from({ length: last - first + 1 }, (_, i) => first + i) });
        first = last;
        break;
      }
    }
  }
  return groups.length === 1 && groups[0].columns.length === columns.length ? [] : groups;
}
