import type { Task } from '../engine/task';
import { readCsv } from './csvTable';
import type { DatasetRequest, PointDataset } from './dataset';
import { isKept, keptHasParts, keptTask, type OwnTable, readKept } from './keptTable';
import { isOwnNames, isOwnText } from './lettersMark';
import { isImages } from './ownImages/marks';
import { usualLetters } from './ownLetters';
import { usualWindow } from './ownSeries';
import { DataError, type DataSentence, say } from './sentences';
import { separatingPair } from './separatingPair';
import { isSeries } from './seriesMark';
import { severalOf } from './severalTargets';
import { orderOf, type Split } from './split';
import { axisOf, type Column, interleave, standardize } from './standardize';

export { fileMark, isFileMark } from './fileMark';
export { ownNames, ownText, writeNames, writeText } from './ownLetters';
export { seriesExamples } from './ownSeries';
export { printOf } from './textPrint';

type OwnReport = { readonly ok: true; readonly table: OwnTable } | { readonly ok: false; readonly sentence: DataSentence };

const mostKept = 4;
const mostTruthRows = 16;

/** What was read last, newest at the end. */
const readings = new Map<string, OwnReport>();

/** Texts of links from before tables were kept in a form of their own say nothing of their target: it is guessed as it was then. */
function read(text: string): OwnReport {
  if (isKept(text)) {
    const table = readKept(text);
    return table ? { ok: true, table } : { ok: false, sentence: say('csv.damaged', { what: 'table' }) };
  }
  if (isSeries(text)) return { ok: false, sentence: say('csv.damaged', { what: 'series' }) };
  if (isOwnText(text) || isOwnNames(text)) return { ok: false, sentence: say('csv.damaged', { what: 'letters' }) };
  const report = readCsv(text);
  return report.ok ? { ok: true, table: report } : { ok: false, sentence: report.sentence };
}

/**
 * What a text is as a table, read once as long as few other texts come between: the same file is asked for its task at every change of
 * an experiment, and for its numbers at every start.
 */
export function readOwnTable(text: string): OwnReport {
  const report = readings.get(text) ?? read(text);
  readings.delete(text);
  readings.set(text, report);
  const [oldest] = readings.keys();
  if (readings.size > mostKept && oldest !== undefined) readings.delete(oldest);
  return report;
}

/** A table with each combination of inputs of two values, or a part of them, once: there is nothing to generalise to. */
function isTruthTable({ inputs, rowCount, x }: OwnTable): boolean {
  const width = inputs.length;
  const rows = new Set(Array.from({ length: rowCount }, (_, n) => x.subarray(n * width, (n + 1) * width).join()));
  const hasTwoValues = (column: number) => new Set(x.filter((_, at) => at % width === column)).size === 2;
  return rowCount <= mostTruthRows && rows.size === rowCount && inputs.every((_, column) => hasTwoValues(column));
}

/** Its sizes say how many train. */
const imagesHaveParts = (text: string) => (text.split('\n', 2)[1] ?? '').split(',').length > 4;

/** Whether a column of the file, or the files of images, said which rows train. A kept table says so itself; a long one need not be read to know that. */
export function hasParts(text: string): boolean {
  if (isSeries(text)) return false;
  if (isImages(text)) return imagesHaveParts(text);
  if (isKept(text)) return keptHasParts(text);
  const report = readOwnTable(text);
  return report.ok && report.table.trainRows !== undefined;
}

interface NewTableParts {
  readonly trainPercent?: number;
  readonly split?: Split;
  /** Parameters of the dataset. */
  readonly params?: Readonly<Record<string, number>>;
}

/** How a table that is newly loaded is divided: as a column says, a truth table trains whole, classes are divided alike. */
export function newTableParts(text: string): NewTableParts {
  if (isSeries(text)) return { params: usualWindow(text) };
  if (isImages(text)) return { split: imagesHaveParts(text) ? 'column' : 'classes' };
  if (isOwnText(text) || isOwnNames(text)) return { params: usualLetters(text) };
  const task = keptTask(text);
  if (task && keptHasParts(text)) return { split: 'column' };
  // a long table need not be read to know that
  if (task && text.split('\n', mostTruthRows + 4).length > mostTruthRows + 3) return task === 'regression' ? {} : { split: 'classes' };
  const report = readOwnTable(text);
  if (!report.ok) return {};
  if (report.table.trainRows !== undefined) return { split: 'column' };
  return {
    ...(isTruthTable(report.table) ? { trainPercent: 100 } : {}),
    ...(report.table.task === 'regression' ? {} : { split: 'classes' }),
  };
}

/** The task that a text sets; null where it is no table. */
export function ownTask(text = ''): Task | null {
  const kept = keptTask(text);
  if (kept) return kept;
  const report = readOwnTable(text);
  return report.ok ? report.table.task : null;
}

/** Beyond these, differences and quotients of numbers cannot be written. */
const largest = 1e300;
const smallest = 1e-300;

function refuseExtremes({ label, values }: Column): void {
  let most = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    most = Math.max(most, Math.abs(value));
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  if (most > largest || (highest > lowest && highest - lowest < smallest))
    throw new DataError(say('drawn.noTable', { reason: say('csv.range', { column: label }) }));
}

/** The two columns that tell most about the target, where there are two. */
function picturedOf({ inputs, task }: OwnTable, x: Float64Array, t: Float64Array, trainCount: number): Pick<PointDataset, 'pictured'> {
  if (inputs.length < 2) return {};
  const [across, up] = separatingPair(x, inputs.length, t, trainCount, task === 'regression');
  return { pictured: [inputs[across], inputs[up]] };
}

/** Its rows in the order of the split, standardised on the training part. @throws DataError */
export function ownExamples(request: DatasetRequest): PointDataset {
  const { text } = request;
  if (!text) throw new DataError(say('drawn.noFile', {}));
  const report = readOwnTable(text);
  if (!report.ok) throw new DataError(say('drawn.noTable', { reason: report.sentence }));
  const { table } = report;
  const { inputs, rowCount, classes, task, further = [] } = table;
  const width = inputs.length;
  const { order, trainCount } = orderOf(rowCount, request, task === 'regression' ? null : (row) => table.t[row], table.trainRows);
  const ordered = (values: Float64Array) => Float64Array.from(order, (row) => values[row]);
  const t = ordered(table.t);
  const labelOf = (name: string) => table.labels[table.columns.indexOf(name)];
  const column = (name: string, values: Float64Array): Column => ({ name, label: labelOf(name), values });
  const columns = inputs.map((name, i) =>
    column(
      name,
      Float64Array.from(order, (row) => table.x[row * width + i]),
    ),
  );
  const target = column(table.target, t);
  const others = further.map((one) => column(one.name, ordered(one.t)));
  for (const each of task === 'regression' ? [...columns, target, ...others] : columns) refuseExtremes(each);
  const x = interleave(columns);
  const axes = columns.map((input) => axisOf(request.columns)(input, trainCount));
  const common = {
    form: 'points' as const,
    task,
    axes,
    ...picturedOf(table, x, t, trainCount),
    classes,
    x: interleave(columns),
    t,
    trainCount,
  };
  if (task !== 'regression') return common;
  const whole = { ...common, target: standardize(target, trainCount) };
  if (others.length === 0) return whole;
  const beside = others.map((one) => ({ target: standardize(one, trainCount), t: one.values }));
  return { ...whole, several: severalOf([whole, ...beside].map(({ target: axis, t: values }) => ({ target: axis, t: values }))) };
}
