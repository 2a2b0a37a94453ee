import { tableLimits } from './choices';
import type { TableRecord } from './records';
import type { TableShape } from './shape';
import { type TimesAcross, timesAcross } from './timesAcross';

/** What is told of heads that are times. */
export interface HeadsAcross {
  /** So many, from the first to the last. */
  readonly heads: number;
  readonly from: string;
  readonly to: string;
  /** Of the file as it stands. */
  readonly columns: number;
  /** Whether the rows are years of which the heads are parts; otherwise each row is a series. */
  readonly byYear: boolean;
}

const longestName = 120;

/** What each row is called by the columns that tell it from others, from the left: as few as needed. */
function namesOf(rows: readonly TableRecord[], columns: readonly number[]): readonly string[] {
  let names = rows.map(() => '');
  let different = 1;
  for (const i of columns) {
    const longer = rows.map(({ cells }, n) => [names[n], cells[i]].filter(Boolean).join(', ').slice(0, longestName));
    const count = new Set(longer).size;
    // each has a name: one alone, and one of which the first column says nothing
    if (count > different || names.includes('')) [names, different] = [longer, count];
  }
  return names;
}

/** Names as they are, of equal ones the later with a number. */
function apart(names: readonly string[], plain: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, n) => {
    const own = name || (names.length === 1 ? plain : `${plain} ${n + 1}`);
    let shown = own;
    for (let k = 2; taken.has(shown); k++) shown = `${own} (${k})`;
    taken.add(shown);
    return shown;
  });
}

/** A column of dates and one of values for each series. */
function shapeOf(shape: TableShape, names: readonly string[], rows: readonly TableRecord[], isExact: boolean): TableShape {
  // years that are to come, and those before the first number, say nothing
  const isBlank = ({ cells }: TableRecord) => cells.every((cell, i) => i === 0 || cell === '');
  const first = rows.findIndex((row) => !isBlank(row));
  const last = rows.findLastIndex((row) => !isBlank(row));
  return {
    ...shape,
    heading: true,
    names: ['date', ...apart(names, 'value')],
    classes: new Map(),
    exact: new Set(isExact ? names.map((_, i) => i + 1) : []),
    rows: first < 0 ? rows : rows.slice(first, last + 1),
  };
}

/** Each row is a series: its names become the heads. */
function ofSeries(shape: TableShape, { first, times }: TimesAcross): TableShape {
  const names = namesOf(
    shape.rows,
    Array.from({ length: first }, (_, i) => i),
  );
  const rows = times.map((time, k) => ({ cells: [time, ...shape.rows.map(({ cells }) => cells[first + k] ?? '')], line: first + k + 1 }));
  return shapeOf(shape, names, rows, shape.exact.has(first));
}

/** Each row is a year: one after the other; those of one name are one series. Null where a year comes twice. */
function ofYears(shape: TableShape, { first, times, year }: TimesAcross): TableShape | null {
  const yearOf = ({ cells }: TableRecord) => cells[year ?? 0]?.slice(0, 4) ?? '';
  const isOne = new Set(shape.rows.map(yearOf)).size === shape.rows.length;
  const others = Array.from({ length: first }, (_, i) => i).filter((i) => i !== year);
  const named = isOne ? shape.rows.map(() => '') : namesOf(shape.rows, others);
  const names = [...new Set(named)];
  const byYear = new Map<string, (TableRecord | undefined)[]>();
  for (const [n, row] of shape.rows.entries()) {
    const place = names.indexOf(named[n] ?? '');
    const all = byYear.get(yearOf(row)) ?? names.map(() => undefined);
    if (all[place]) return null;
    all[place] = row;
    byYear.set(yearOf(row), all);
  }
  const rows = [...byYear].flatMap(([its, all]) =>
    times.map((time, k) => ({
      cells: [`${its}${time}`, ...all.map((row) => row?.cells[first + k] ?? '')],
      line: all.find(Boolean)?.line ?? 0,
    })),
  );
  rows.sort((a, b) => ((a.cells[0] ?? '') < (b.cells[0] ?? '') ? -1 : 1));
  return shapeOf(shape, names, rows, shape.exact.has(first));
}

/** A table whose heads are times, with its times below each other; null where it is none, or names stand nowhere. */
export function turnedRound(shape: TableShape): { readonly shape: TableShape; readonly across: HeadsAcross } | null {
  const { names, rows, skipped } = shape;
  if (!names || skipped > 0 || rows.length >= tableLimits.columns) return null;
  const found = timesAcross(names, rows);
  const turned = found && (found.year === null ? ofSeries : ofYears)(shape, found);
  if (!found || !turned) return null;
  const [from = '', to = ''] = [names[found.first], names[found.first + found.times.length - 1]];
  return { shape: turned, across: { heads: found.times.length, from, to, columns: names.length, byYear: found.year !== null } };
}
