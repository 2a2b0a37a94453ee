import Papa from 'papaparse';
import type { Task } from '../engine/task';
import { columnNames } from './csvRows';
import { tableLimits } from './tableFile/choices';
import { wellFormed } from './wellFormed';

/** A table as an experiment reads it: inputs that are numbers, and a target. */
export interface OwnTable {
  /** Names that a formula can use, each only once. */
  readonly columns: readonly string[];
  /** The columns as the file calls them. */
  readonly labels: readonly string[];
  /** Columns that are inputs. */
  readonly inputs: readonly string[];
  /** Of several the first one, as `t` is. */
  readonly target: string;
  /** Targets beside it, where it is a number as they are. */
  readonly further?: readonly { readonly name: string; readonly t: Float64Array }[];
  readonly task: Task;
  readonly classes: readonly string[];
  /** Inputs of the rows, [rows, inputs]; class index or target of each. */
  readonly x: Float64Array;
  readonly t: Float64Array;
  readonly rowCount: number;
  /** So many rows, the first ones, train where a column of the file says so. */
  readonly trainRows?: number;
}

const classesMark = '#target classes';
const numberMark = '#target number';
/** Of several targets, of which each is a number: how many follows. */
const numbersMark = '#target numbers';
/** Begins a line of three cells of which the last is empty, as no name of a column is. */
const partsMark = '#train';

/** Task of a number of classes; none where the target is a number. */
export const taskOfClasses = (count: number): Task => (count === 0 ? 'regression' : count > 2 ? 'multiclass' : 'binary');

/** Whether a text is what `writeKept` writes: files never begin so. */
export const isKept = (text: string): boolean =>
  text.startsWith(`${classesMark},`) || text.startsWith(`${numberMark}\n`) || text.startsWith(`${numbersMark},`);

const parse = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;

/**
 * A table as a plain file: a first line that says what the target is, names, rows with the target last. It is what an experiment keeps and
 * a link carries; `readKept` gives the same table again.
 */
export function writeKept({ columns, labels, inputs, target, further = [], classes, x, t, rowCount, trainRows }: OwnTable): string {
  const label = (name: string) => labels[columns.indexOf(name)];
  const width = inputs.length;
  const rows = Array.from({ length: rowCount }, (_, n) => [
    ...x.subarray(n * width, (n + 1) * width),
    classes.length > 0 ? classes[t[n]] : t[n],
    ...further.map((one) => one.t[n]),
  ]);
  const ofNumbers = further.length > 0 ? [numbersMark, 1 + further.length] : [numberMark];
  const mark = classes.length > 0 ? [classesMark, ...classes] : ofNumbers;
  const parts = trainRows === undefined ? [] : [[partsMark, trainRows, '']];
  const names = [...inputs, target, ...further.map(({ name }) => name)].map(label);
  return Papa.unparse([mark, ...parts, names, ...rows], { newline: '\n' });
}

/** Whether a table in its kept form says which rows train. */
export const keptHasParts = (text: string): boolean => /^[^\n]*\n#train,\d+,\n/.test(text);

/** The task that a kept table sets: its first line says so. Null where that is no such line. */
export function keptTask(text: string): Task | null {
  if (!isKept(text)) return null;
  const [mark] = parse(text.slice(0, 10_000)); // names of classes are cut before they are kept
  return taskOfClasses(classesIn(mark).length);
}

const classesIn = ([kind, ...cells]: readonly string[]) => (kind === classesMark ? cells : []);

/** How many targets a first line says that there are; null where it says no such number. */
function targetsIn([kind, said]: readonly string[]): number | null {
  if (kind !== numbersMark) return 1;
  const count = Number(said);
  return Number.isInteger(count) && count > 1 && count <= tableLimits.targets ? count : null;
}

/** Null where a text was damaged on its way. */
export function readKept(text: string): OwnTable | null {
  const [mark, ...lines] = parse(wellFormed(text));
  const [first = []] = lines;
  const hasParts = first.length === 3 && first[0] === partsMark && first[2] === '';
  const [labels = [], ...rows] = hasParts ? lines.slice(1) : lines;
  const trainRows = hasParts ? Number(first[1]) : undefined;
  if (rows.at(-1)?.join('') === '') rows.pop();
  const classes = classesIn(mark);
  const targets = targetsIn(mark);
  if (targets === null) return null;
  const width = labels.length - targets;
  if (width < 1) return null;
  const x = new Float64Array(rows.length * width);
  const t = new Float64Array(rows.length);
  const others = Array.from({ length: targets - 1 }, () => new Float64Array(rows.length));
  const isDamaged = rows.some((cells, n) => {
    for (let i = 0; i < width; i++) x[n * width + i] = cells[i] ? Number(cells[i]) : Number.NaN;
    t[n] = classes.length > 0 ? classes.indexOf(cells[width]) : cells[width] ? Number(cells[width]) : Number.NaN;
    for (const [k, values] of others.entries()) values[n] = cells[width + 1 + k] ? Number(cells[width + 1 + k]) : Number.NaN;
    return cells.length !== width + targets || (t[n] === -1 && classes.length > 0) || !Number.isFinite(t[n]);
  });
  if (trainRows !== undefined && !(Number.isInteger(trainRows) && trainRows > 0 && trainRows < rows.length)) return null;
  if (isDamaged || rows.length < 2 || classes.length === 1 || ![x, ...others].every((values) => values.every(Number.isFinite))) return null;
  const columns = columnNames(labels, labels.length);
  return {
    columns,
    labels,
    inputs: columns.slice(0, width),
    target: columns[width],
    ...(others.length > 0 && { further: others.map((values, k) => ({ name: columns[width + 1 + k], t: values })) }),
    task: taskOfClasses(classes.length),
    classes,
    x,
    t,
    rowCount: rows.length,
    ...(trainRows === undefined ? {} : { trainRows }),
  };
}
