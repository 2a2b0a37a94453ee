import { type DataSentence, say } from '../../sentences';
import { tableLimits } from '../choices';
import { mostLooked, type TableRecord } from '../records';
import { drawnRows } from '../rows';

/** A table as JSON has it. */
export interface JsonTable {
  readonly records: readonly TableRecord[];
  readonly width: number;
  readonly skipped: number;
  /** Columns of numbers as such: there is nothing to guess. */
  readonly exact: ReadonlySet<number>;
  /** Whether names stand above the rows for sure. */
  readonly hasNames: boolean;
  readonly problem: DataSentence | null;
}

type Row = readonly unknown[];
interface Rows {
  readonly names: readonly string[] | null;
  readonly rows: readonly Row[];
  /** Line of the text of each row, from 1; absent: its place among them. */
  readonly lines?: readonly number[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is Row => Array.isArray(value);
const areNames = (value: unknown): value is readonly string[] =>
  isList(value) && value.length > 0 && value.every((name) => typeof name === 'string');

/** Every name that occurs, in the order in which they first do. */
function namesIn(objects: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const names = new Set<string>();
  for (const object of objects) for (const name of Object.keys(object)) names.add(name);
  return [...names];
}

function ofItems(items: Row): Rows | null {
  if (items.length === 0) return null;
  if (items.every(isObject)) {
    const names = namesIn(items);
    return { names, rows: names.length > tableLimits.columns ? [names] : items.map((item) => names.map((name) => item[name])) };
  }
  return items.every(isList) ? { names: null, rows: items } : null;
}

/** Columns by their names: lists of one length, or values by the name of their row. */
function ofColumns(columns: Readonly<Record<string, unknown>>): Rows | null {
  const names = Object.keys(columns);
  const values = Object.values(columns);
  if (values.every(isList)) {
    const lists = values;
    const [first] = lists;
    if (!lists.every(({ length }) => length === first.length)) return null;
    return { names, rows: Array.from(first, (_, n) => lists.map((list) => list[n])) };
  }
  if (!values.every(isObject)) return null;
  const keys = namesIn(values);
  return { names, rows: keys.map((key) => values.map((value) => value[key])) };
}

/** Where the rows of a value are: itself, `columns` and `data`, columns, or the one list in it. */
function rowsOf(value: unknown): Rows | null {
  if (isList(value)) return ofItems(value);
  if (!isObject(value) || Object.keys(value).length === 0) return null;
  const names = [value.columns, value.fields, value.header, value.names].find(areNames);
  const rows = [value.data, value.rows, value.values].find((list) => isList(list) && list.every(isList)) as readonly Row[] | undefined;
  if (names && rows) return { names, rows };
  const lists = Object.values(value).filter((each): each is Row => isList(each) && each.some((item) => isObject(item) || isList(item)));
  if (lists.length === 1) return ofItems(lists[0]);
  return ofColumns(value);
}

/** JSON Lines: a value in every line. Null where a line is none. */
function linesOf(text: string): Rows | null {
  const values: unknown[] = [];
  const lines: number[] = [];
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
      lines.push(at + 1);
    } catch {
      return null;
    }
  }
  const found = values.length > 1 ? ofItems(values) : null;
  return found && { ...found, lines };
}

const nothing = { records: [], width: 0, skipped: 0, exact: new Set<number>(), hasNames: false };
const cellOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());
const isNested = (value: unknown) => typeof value === 'object' && value !== null;

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * The rows of a text in JSON: a list of objects or of lists, names and rows, columns by name, or an object a line.
 * @returns null where it is another form
 * @param seed decides which rows are looked at where there are too many
 */
export function readJson(text: string, seed: string): JsonTable | null {
  const whole = parsed(text);
  const found = whole ? rowsOf(whole.value) : linesOf(text);
  // what begins as objects do and is broken off is no table of another form either
  if (!whole && !found) return /^\s*(?:\[\s*)?\{\s*"/.test(text) ? { ...nothing, problem: say('csv.jsonDamaged', {}) } : null;
  if (!found || found.rows.length === 0) return { ...nothing, problem: say('csv.jsonNoRows', {}) };
  const { names, rows, lines } = found;
  const width = names?.length ?? rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > tableLimits.columns) return { ...nothing, problem: say('csv.tooManyColumns', { columns: width, most: tableLimits.columns }) };
  const nested = Array.from({ length: width }, (_, i) => i).filter((i) => rows.some((row) => isNested(row[i])));
  if (nested.length > 0) {
    const columns = nested.slice(0, 3).map((i) => names?.[i] ?? String(i + 1));
    return { ...nothing, problem: say('csv.jsonNested', { columns, count: nested.length }) };
  }
  const looked = drawnRows(
    rows.map((_, n) => n),
    mostLooked,
    seed,
  );
  const exact = new Set<number>();
  for (let i = 0; i < width; i++) {
    if (looked.every((n) => typeof rows[n][i] === 'number' || rows[n][i] === null || rows[n][i] === undefined)) exact.add(i);
  }
  const records = looked.map((n) => ({ cells: rows[n].map(cellOf), line: lines?.[n] ?? n + 1 }));
  return {
    records: names ? [{ cells: names.map((name) => name.trim()), line: 0 }, ...records] : records,
    width,
    skipped: rows.length - looked.length,
    exact,
    hasNames: names !== null,
    problem: null,
  };
}
