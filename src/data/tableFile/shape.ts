import { type DataSentence, say } from '../sentences';
import { type ArffHead, arffHead, denseRow } from './arff';
import { type PartialChoices, type RowProblem, type Separator, separators, tableLimits } from './choices';
import { finished } from './finished';
import { fixedWidthRecords } from './fixedWidth';
import { countsOf, looksLikeHeading } from './heading';
import { isNumberSomehow } from './numberStyle';
import { recordsOf, type TableRecord, usualWidth } from './records';
import { separatorOf } from './separator';

/** A file parted into rows and columns. */
export interface TableShape {
  /** Null where the cells stand by themselves. */
  readonly separator: Separator | null;
  /** Whether names stand above the rows. */
  readonly heading: boolean;
  /** Of each column; null where none has a name, empty where this one has not. */
  readonly names: readonly string[] | null;
  /** Names of classes of a column that the file declares. */
  readonly classes: ReadonlyMap<number, readonly string[]>;
  /** Columns whose numbers stand there as such, not as text. */
  readonly exact: ReadonlySet<number>;
  /** Rows of as many cells as there are columns. */
  readonly rows: readonly TableRecord[];
  readonly problems: readonly RowProblem[];
  /** Rows that were not looked at, because there are too many. */
  readonly skipped: number;
  /** Why there is no table at all. */
  readonly problem: DataSentence | null;
}

const isComment = (line: string) => /^\s*[#%]/.test(line);
const isWords = (cells: readonly string[]) => cells.some((cell) => cell !== '') && !cells.some(isNumberSomehow);
const one = (line: string, separator: Separator) => finished(recordsOf([line], separator)).records[0]?.cells ?? [];

/** The comment above the rows that names the columns: `# time  speed`, or `#,time,speed` where the first is called #. */
function commentHeading(lines: readonly string[], start: number, separator: Separator, width: number): readonly string[] | null {
  const last = lines.slice(0, start).findLast((line) => line.trim() !== '');
  if (last === undefined || !isComment(last)) return null;
  const bare = last.replace(/^\s*[#%]+/, '');
  const cells = one(bare, separator);
  if (cells.length !== width || !isWords(cells)) return null;
  return cells[0] === '' ? ['#', ...cells.slice(1)] : cells;
}

/** A row above the others that names them although it has more cells or one less: null where it does not. */
function stretched(top: readonly string[], width: number, rows: readonly TableRecord[]): readonly string[] | null {
  if (top.length > width) return top.slice(width).every((cell) => cell === '') || isWords(top) ? top.slice(0, width) : null;
  if (top.length !== width - 1 || top.length < 1 || !isWords(top)) return null;
  const isLastEmpty = rows.every(({ cells }) => cells[width - 1] === '');
  return isLastEmpty ? [...top, ''] : ['', ...top]; // names of the rows stand before them, and nothing above
}

/** So many rows may be a title of the table. */
const mostNotes = 12;
const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

/** Rows without what is no cell: a title that stands above the names, filled up to their number, as spreadsheets save it. */
function withoutTitle(records: readonly TableRecord[], width: number): readonly TableRecord[] {
  const at = records.slice(0, mostNotes).findIndex(({ cells }) => cells.length === width && filled(cells) === width && isWords(cells));
  const notes = records.slice(0, Math.max(0, at));
  if (width < 2 || !notes.every(({ cells }) => filled(cells) <= Math.max(1, Math.floor(width / 3)))) return records;
  return records.map((record, i) => (i < at ? { ...record, cells: record.cells.filter((cell) => cell !== '') } : record));
}

const wrongWidth = (record: TableRecord, wanted: number): RowProblem => ({
  line: record.line,
  reason: say('row.width', { values: record.cells.length, wanted }),
});

/** Takes away the columns that have neither name nor cell. */
function withoutEmpty(shape: TableShape, width: number): TableShape {
  const kept: number[] = [];
  for (let i = 0; i < width; i++) if (shape.names?.[i] || shape.rows.some(({ cells }) => cells[i] !== '')) kept.push(i);
  if (kept.length === width) return shape;
  const only = (cells: readonly string[]) => kept.map((i) => cells[i]);
  return {
    ...shape,
    names: shape.names && only(shape.names),
    classes: new Map([...shape.classes].flatMap(([i, words]) => (kept.includes(i) ? [[kept.indexOf(i), words] as const] : []))),
    exact: new Set(kept.flatMap((i, place) => (shape.exact.has(i) ? [place] : []))),
    rows: shape.rows.map(({ cells, line }) => ({ cells: only(cells), line })),
  };
}

/** Parts a text into rows and columns, with or without names above them. */
export function* shapeOf(text: string, choices: PartialChoices): Generator<number, TableShape> {
  const lines = text.split(/\r\n?|\n/);
  yield 0;
  const declared = /^\s*"?sep=(.)"?[,;\t|]*\s*$/i.exec(lines[0])?.[1] ?? (/^\s*"?sep=\t/i.test(lines[0]) ? '\t' : undefined);
  let from = declared === undefined ? 0 : 1;
  const arff = arffHead(lines);
  const separator = choices.separator ?? separators.find((each) => each === declared) ?? (arff ? ',' : separatorOf(lines.slice(from)));
  const head = arff?.start ?? lines.findIndex((line, i) => i >= from && line.trim() !== '' && !isComment(line));
  const comments = head;
  if (head > 0) from = head;
  const { records: all, skipped } = yield* recordsOf(
    arff ? lines.slice(from).map((line) => denseRow(line, arff)) : lines.slice(from),
    separator,
    {
      quote: arff?.quote,
      firstLine: from + 1,
      seed: choices.seed,
    },
  );
  const parted = usualWidth(all);
  const isUneven = separator === ' ' && skipped === 0 && all.some(({ cells }) => cells.length !== parted);
  const fixed = isUneven && choices.separator === undefined ? fixedWidthRecords(lines.slice(from), from + 1) : null;
  const found = fixed && fixed.length > 0 ? fixed : all;
  const width = arff?.names.length ?? usualWidth(found);
  const isRow = ({ cells }: TableRecord) => cells.length === width || !isComment(cells[0]);
  const isLong = ({ cells }: TableRecord) => cells.length > width && cells.slice(width).every((cell) => cell === '');
  const named = () => commentHeading(lines, comments, separator, width);
  const records = found.filter(isRow).map((record) => (isLong(record) ? { ...record, cells: record.cells.slice(0, width) } : record));
  return shaped({ separator, arff, records, width, skipped, exact: new Set(), commented: comments > 0 ? named : () => null }, choices);
}

/** Rows and columns of which it is not yet known which name the others. */
interface Parted extends Pick<TableShape, 'separator' | 'skipped' | 'exact'> {
  readonly records: readonly TableRecord[];
  readonly width: number;
  readonly arff: ArffHead | null;
  /** Names that stand in a comment above the rows. */
  commented(): readonly string[] | null;
}

/** The rows of a sheet, with or without names above them. */
export const shapeOfSheet = (sheet: Pick<Parted, 'records' | 'width' | 'skipped' | 'exact'>, choices: PartialChoices): TableShape =>
  shaped({ ...sheet, separator: null, arff: null, commented: () => null }, choices);

/** A shape without rows. */
export const noShape = (problem: DataSentence): TableShape => ({
  separator: null,
  heading: false,
  names: null,
  classes: new Map(),
  exact: new Set(),
  rows: [],
  problems: [],
  skipped: 0,
  problem,
});

/** So many numbers in the only row there is are no columns. */
const leastInARow = 8;

/** Numbers that all stand in one row are values below each other. */
function turned(parted: Parted): Parted {
  const [only, ...others] = parted.records;
  if (!only || others.length > 0 || parted.arff || only.cells.length < leastInARow || !only.cells.every(isNumberSomehow)) return parted;
  return { ...parted, records: only.cells.map((cell) => ({ cells: [cell], line: only.line })), width: 1, exact: new Set() };
}

function shaped(parted: Parted, choices: PartialChoices): TableShape {
  const { separator, arff, records: all, width, skipped, exact, commented: inComment } = turned(parted);
  const none = (problem: DataSentence): TableShape => ({ ...noShape(problem), separator, skipped });
  if (all.length === 0) return none(say('csv.empty', {}));
  if (width > tableLimits.columns) return none(say('csv.tooManyColumns', { columns: width, most: tableLimits.columns }));

  const fitting = (among: readonly TableRecord[]) => among.filter(({ cells }) => cells.length === width);
  const misfits = (among: readonly TableRecord[]) =>
    among.filter(({ cells }) => cells.length !== width).map((row) => wrongWidth(row, width));
  const withNames = (names: readonly string[] | null, among: readonly TableRecord[], classes = new Map<number, readonly string[]>()) => {
    const rows = fitting(among);
    const heading = names !== null;
    const problem = rows.length === 0 ? say('csv.onlyHeader', {}) : null;
    return withoutEmpty({ separator, heading, names, classes, exact, rows, problems: misfits(among), skipped, problem }, width);
  };
  if (arff) return withNames(arff.names, all, classesOf(arff));
  const records = choices.heading === false ? all : withoutTitle(all, width);
  const [top] = records;
  const rest = records.slice(1);
  const counted = choices.heading === undefined && countsOf(top.cells, rest.length, usualWidth(rest));
  if (counted) return withNames(null, rest.length === 0 ? records : rest, new Map([[width - 1, counted]]));
  if (choices.heading === false) return withNames(null, records);
  const commented = inComment();
  if (commented) return withNames(commented, records);
  // a note may stand above the names
  const place = records.findIndex(({ cells }) => cells.length === width || (cells.length > 1 && stretched(cells, width, [])));
  const at = Math.max(0, place);
  const below = records.filter((_, i) => i !== at);
  const { cells } = records[at];
  const names = cells.length === width ? cells : stretched(cells, width, fitting(below));
  if (!names) return withNames(null, records);
  const isHeading = choices.heading ?? (cells.length !== width || looksLikeHeading(cells, fitting(records.slice(at + 1))));
  return isHeading ? withNames(names, below) : withNames(null, records);
}

const classesOf = ({ classes }: ArffHead) =>
  new Map(classes.flatMap((words, i) => (words && words.length > 0 ? [[i, words] as const] : [])));
