import Papa from 'papaparse';
import type { Task } from '../engine/task';

/** What a file can be at most. */
const limits = { characters: 200_000, rows: 5000, columns: 32, classes: 8, classIntegers: 10 };

export interface RowProblem {
  /** Line of the file, from 1, where the row begins. */
  readonly line: number;
  readonly reason: string;
}

export interface CsvTable {
  readonly ok: true;
  readonly columns: readonly string[];
  /** Numeric columns that become inputs. */
  readonly inputs: readonly string[];
  readonly target: string;
  readonly task: Task;
  readonly classes: readonly string[];
  /** Inputs of the good rows, [rows, inputs]; class index or target of each. */
  readonly x: Float64Array;
  readonly t: Float64Array;
  readonly rowCount: number;
  readonly problems: readonly RowProblem[];
  /** The first good rows as they stand in the file, in the order of `columns`. */
  readonly preview: readonly (readonly string[])[];
}

export type CsvReport = CsvTable | { readonly ok: false; readonly sentence: string; readonly problems: readonly RowProblem[] };

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Numbers as people write them: a comma may be the decimal point where it does not part the columns. */
function toNumber(cell: string, decimalComma: boolean): number {
  const text = (decimalComma ? cell.replace(',', '.') : cell).replace('−', '-').trim();
  return text === '' ? Number.NaN : Number(text);
}

function readRows(text: string): { rows: Row[]; delimiter: string } {
  const rows: Row[] = [];
  let delimiter = ',';
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, meta }) => {
      delimiter = meta.delimiter;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map((cell) => cell.trim()), line });
      for (; from < meta.cursor; from++) if (text[from] === '\n' || (text[from] === '\r' && text[from + 1] !== '\n')) line++;
    },
  });
  return { rows, delimiter };
}

/** x1, x2 … where a file has no header; otherwise the header's words as names a formula can use. */
function columnNames(header: readonly string[] | null, count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const plain = (header?.[i] ?? '').replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
    const base = header === null ? (i === count - 1 ? 'target' : `x${i + 1}`) : /^[A-Za-z]/.test(plain) ? plain : `column_${i + 1}`;
    let name = base;
    for (let k = 2; taken.has(name); k++) name = `${base}_${k}`;
    taken.add(name);
    return name;
  });
}

/**
 * Reads a table of two or more numeric columns and a target. Bad rows are listed, good ones kept.
 * The delimiter (comma, semicolon, tab, bar) and the header are recognised; in files parted by semicolons or tabs a decimal comma is read.
 * @param wantedTarget name of the target column; otherwise the last one
 */
export function readCsv(text: string, wantedTarget?: string): CsvReport {
  const refuse = (sentence: string, problems: readonly RowProblem[] = []): CsvReport => ({ ok: false, sentence, problems });
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return refuse('The file is empty.');
  if (source.length > limits.characters) return refuse(`The file has ${source.length} characters; ${limits.characters} are the most.`);
  const { rows, delimiter } = readRows(source);
  const decimalComma = delimiter !== ',';
  const isNumber = (cell: string | undefined) => cell !== undefined && Number.isFinite(toNumber(cell, decimalComma));
  const first = rows[0];
  const columnCount = first.cells.length;
  if (columnCount < 2) return refuse('A table needs at least two columns parted by comma, semicolon or tab; this file has one.');
  if (columnCount > limits.columns) return refuse(`The file has ${columnCount} columns; ${limits.columns} are the most.`);
  const hasHeader =
    first.cells.every((cell) => !isNumber(cell)) ||
    (rows.length > 1 && first.cells.some((cell, i) => !isNumber(cell) && isNumber(rows[1].cells[i])));
  const columns = columnNames(hasHeader ? first.cells : null, columnCount);
  const body = hasHeader ? rows.slice(1) : rows;
  if (body.length === 0) return refuse('The file has a header but no rows.');
  if (body.length > limits.rows) return refuse(`The file has ${body.length} rows; ${limits.rows} are the most.`);
  const targetIndex = wantedTarget && columns.includes(wantedTarget) ? columns.indexOf(wantedTarget) : columnCount - 1;

  // a column is numeric where most of its cells are
  const complete = body.filter((row) => row.cells.length === columnCount);
  const share = (i: number) => complete.filter((row) => isNumber(row.cells[i])).length / Math.max(1, complete.length);
  const inputIndices = columns.map((_, i) => i).filter((i) => i !== targetIndex && share(i) > 0.5);
  if (inputIndices.length === 0) return refuse('There is no numeric column beside the target.');
  if (inputIndices.length === 1)
    return refuse(`Two numeric columns beside the target are needed; there is only ${columns[inputIndices[0]]}.`);

  const targetCells = complete.map((row) => row.cells[targetIndex]).filter((cell) => cell !== '');
  const distinct = [...new Set(targetCells)];
  const targetIsNumeric = share(targetIndex) > 0.5;
  const isClassification =
    !targetIsNumeric ||
    (distinct.length <= limits.classIntegers &&
      distinct.filter(isNumber).every((cell) => Number.isInteger(toNumber(cell, decimalComma))) &&
      targetCells.length > distinct.length);

  const problems: RowProblem[] = [];
  const good: Row[] = [];
  for (const row of body) {
    const reason = findProblem(row);
    if (reason) problems.push({ line: row.line, reason });
    else good.push(row);
  }
  function findProblem({ cells }: Row): string | null {
    if (cells.length !== columnCount) return `${cells.length} ${cells.length === 1 ? 'value' : 'values'} instead of ${columnCount}`;
    for (const i of [...inputIndices, targetIndex]) {
      if (cells[i] === '') return `column “${columns[i]}” is empty`;
      const mustBeNumber = i !== targetIndex || targetIsNumeric;
      if (mustBeNumber && !isNumber(cells[i])) return `“${cells[i].slice(0, 30)}” in column “${columns[i]}” is not a number`;
    }
    return null;
  }
  if (good.length < 2)
    return refuse(
      good.length === 0 ? 'No row of the file can be used.' : 'Only one row of the file can be used; two are needed.',
      problems,
    );

  const classes = isClassification
    ? [...new Set(good.map((row) => row.cells[targetIndex]))].sort((a, b) => (targetIsNumeric ? Number(a) - Number(b) : a < b ? -1 : 1))
    : [];
  if (isClassification && classes.length < 2)
    return refuse(`The target “${columns[targetIndex]}” has only one class, ${classes[0]}.`, problems);
  if (classes.length > limits.classes)
    return refuse(`The target “${columns[targetIndex]}” has ${classes.length} classes; ${limits.classes} are the most.`, problems);
  return {
    ok: true,
    columns,
    inputs: inputIndices.map((i) => columns[i]),
    target: columns[targetIndex],
    task: !isClassification ? 'regression' : classes.length > 2 ? 'multiclass' : 'binary',
    classes,
    x: Float64Array.from(good.flatMap((row) => inputIndices.map((i) => toNumber(row.cells[i], decimalComma)))),
    t: Float64Array.from(good, (row) =>
      isClassification ? classes.indexOf(row.cells[targetIndex]) : toNumber(row.cells[targetIndex], decimalComma),
    ),
    rowCount: good.length,
    problems,
    preview: good.slice(0, 5).map((row) => row.cells),
  };
}

/** The good rows of a table as a plain file with the target last: what an experiment keeps. */
export function writeCsv({ inputs, target, classes, x, t, rowCount }: CsvTable): string {
  const rows = Array.from({ length: rowCount }, (_, n) => [
    ...x.subarray(n * inputs.length, (n + 1) * inputs.length),
    classes.length > 0 ? classes[t[n]] : t[n],
  ]);
  return Papa.unparse({ fields: [...inputs, target], data: rows }, { newline: '\n' });
}
