import type { Task } from '../engine/task';
import { classesByColour } from './classesByColour';
import { type CsvRow, columnNames, readRows, toNumber, usualWidth } from './csvRows';
import type { OwnTable } from './keptTable';
import { type DataClause, type DataSentence, say } from './sentences';
import { wellFormed } from './wellFormed';

/** What a file can be at most. */
const limits = { characters: 200_000, rows: 5000, columns: 32, classes: 8 };

interface RowProblem {
  /** Line of the file, from 1, where the row begins. */
  readonly line: number;
  readonly reason: DataClause;
}

export interface CsvTable extends OwnTable {
  readonly ok: true;
  readonly problems: readonly RowProblem[];
  /** The first good rows as they stand in the file, in the order of `columns`. */
  readonly preview: readonly (readonly string[])[];
}

export type CsvReport = CsvTable | { readonly ok: false; readonly sentence: DataSentence; readonly problems: readonly RowProblem[] };

/** Why nothing of the file can be used. */
class Unusable extends Error {
  constructor(
    readonly sentence: DataSentence,
    readonly problems: readonly RowProblem[] = [],
  ) {
    super(sentence.key);
  }
}

/**
 * Reads a table of two or more numeric columns and a target, as every link before tables were kept in a form of their own
 * (keptTable) means it. Bad rows are listed, good ones kept.
 *
 * The delimiter (comma, semicolon, tab, bar) and the header are recognised; a decimal comma is read where commas do not part the
 * columns. A column is numeric where most of its cells are; other columns are left out. A target of words, or of at most eight
 * whole numbers that repeat, names classes; any other is to be predicted as a number.
 * @param wantedTarget name of the target column; otherwise the last one
 */
export function readCsv(text: string, wantedTarget?: string): CsvReport {
  try {
    return readTable(wellFormed(text.replace(/^\uFEFF/, '')), wantedTarget);
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, sentence: error.sentence, problems: error.problems };
    throw error;
  }
}

function readTable(source: string, wantedTarget: string | undefined): CsvTable {
  if (source.length > limits.characters) throw new Unusable(say('csv.tooLong', { characters: source.length, most: limits.characters }));
  const { rows, delimiter } = readRows(source);
  if (rows.length === 0) throw new Unusable(say('csv.empty', {}));
  const numberOf = (cell: string) => toNumber(cell, delimiter);
  const isNumber = (cell: string) => Number.isFinite(numberOf(cell));

  const width = usualWidth(rows);
  if (width < 3) throw new Unusable(say('csv.tooFewColumns', { columns: width }));
  if (width > limits.columns) throw new Unusable(say('csv.tooManyColumns', { columns: width, most: limits.columns }));
  const start = rows.findIndex(({ cells }) => cells.length === width);
  const header = isHeader(rows[start].cells, rows[start + 1]?.cells ?? [], isNumber) ? rows[start].cells : null;
  const columns = columnNames(header, width);
  const labels = columns.map((name, i) => header?.[i] || name.replaceAll('_', ' '));
  const body = header ? rows.filter((_, i) => i !== start) : rows;
  if (body.length === 0) throw new Unusable(say('csv.onlyHeader', {}));
  if (body.length > limits.rows) throw new Unusable(say('csv.tooManyRows', { rows: body.length, most: limits.rows }));

  const mostAreNumbers = (among: readonly CsvRow[], i: number) => among.filter(({ cells }) => isNumber(cells[i])).length > among.length / 2;
  const complete = body.filter(({ cells }) => cells.length === width);
  const wanted = wantedTarget === undefined ? -1 : columns.indexOf(wantedTarget);
  const target = wanted < 0 ? width - 1 : wanted;
  const inputs = columns.map((_, i) => i).filter((i) => i !== target && mostAreNumbers(complete, i));
  if (inputs.length < 2) {
    throw new Unusable(say('csv.tooFewInputs', { target: labels[target], only: inputs.length === 0 ? null : labels[inputs[0]] }));
  }

  const empty = ({ cells }: CsvRow, i: number) => (cells[i] === '' ? say('row.empty', { column: labels[i] }) : null);
  const notNumber = ({ cells }: CsvRow, i: number) =>
    isNumber(cells[i]) ? null : say('row.notNumber', { cell: cells[i].slice(0, 30), column: labels[i] });
  const firstProblem = (row: CsvRow): DataClause | null => {
    if (row.cells.length !== width) return say('row.width', { values: row.cells.length, wanted: width });
    for (const i of inputs) {
      const problem = empty(row, i) ?? notNumber(row, i);
      if (problem) return problem;
    }
    return empty(row, target);
  };
  const isNumeric = mostAreNumbers(
    complete.filter((row) => firstProblem(row) === null),
    target,
  );
  const problems: RowProblem[] = [];
  const good: CsvRow[] = [];
  for (const row of body) {
    const reason = firstProblem(row) ?? (isNumeric ? notNumber(row, target) : null);
    if (reason === null) good.push(row);
    else problems.push({ line: row.line, reason });
  }
  if (good.length < 2) throw new Unusable(say('csv.tooFewRows', { rows: good.length }), problems);

  const targetCells = good.map(({ cells }) => (isNumeric ? String(numberOf(cells[target])) : cells[target]));
  const { task, classes } = targetKind(targetCells, isNumeric, labels[target], problems);
  return {
    ok: true,
    columns,
    labels,
    inputs: inputs.map((i) => columns[i]),
    target: columns[target],
    task,
    classes,
    x: Float64Array.from(good.flatMap(({ cells }) => inputs.map((i) => numberOf(cells[i])))),
    t: Float64Array.from(targetCells, (cell) => (task === 'regression' ? Number(cell) : classes.indexOf(cell))),
    rowCount: good.length,
    problems,
    preview: good.slice(0, 5).map(({ cells }) => cells),
  };
}

/** Words only, or a word above a number. */
const isHeader = (first: readonly string[], next: readonly string[], isNumber: (cell: string) => boolean) =>
  first.every((cell) => !isNumber(cell)) || first.some((cell, i) => !isNumber(cell) && isNumber(next[i] ?? ''));

/** Whether the target names classes, and which, in the order of their index. */
function targetKind(
  cells: readonly string[],
  isNumeric: boolean,
  label: string,
  problems: readonly RowProblem[],
): { task: Task; classes: readonly string[] } {
  const distinct = [...new Set(cells)];
  if (distinct.length < 2) throw new Unusable(say('csv.constantTarget', { target: label, value: distinct[0] ?? '' }), problems);
  const isCounted =
    distinct.every((cell) => Number.isInteger(Number(cell))) && distinct.length <= limits.classes && distinct.length < cells.length;
  if (isNumeric && !isCounted) return { task: 'regression', classes: [] };
  if (distinct.length > limits.classes)
    throw new Unusable(say('csv.tooManyClasses', { target: label, classes: distinct.length, most: limits.classes }), problems);
  distinct.sort((a, b) => (isNumeric ? Number(a) - Number(b) : a < b ? -1 : 1));
  return { task: distinct.length > 2 ? 'multiclass' : 'binary', classes: classesByColour(distinct) };
}
