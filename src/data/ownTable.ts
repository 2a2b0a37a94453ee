import { type CsvReport, readCsv } from './csvTable';
import type { DatasetRequest, PointDataset } from './dataset';
import { DataError, say } from './sentences';
import { separatingPair } from './separatingPair';
import { type Split, splitRows } from './split';
import { type Column, interleave, standardize } from './standardize';

const mostKept = 4;
const mostTruthRows = 16;

/** What was read last, newest at the end. */
const readings = new Map<string, CsvReport>();

/**
 * What `readCsv` says of a text, read once as long as few other texts come between: the same file is asked for its task at every change of
 * an experiment, and for its numbers at every start.
 */
export function readOwnTable(text: string): CsvReport {
  const report = readings.get(text) ?? readCsv(text);
  readings.delete(text);
  readings.set(text, report);
  const [oldest] = readings.keys();
  if (readings.size > mostKept && oldest !== undefined) readings.delete(oldest);
  return report;
}

/** A table with each combination of inputs of two values, or a part of them, once: there is nothing to generalise to. */
function isTruthTable({ inputs, rowCount, x }: Extract<CsvReport, { readonly ok: true }>): boolean {
  const width = inputs.length;
  const rows = new Set(Array.from({ length: rowCount }, (_, n) => x.subarray(n * width, (n + 1) * width).join()));
  const hasTwoValues = (column: number) => new Set(x.filter((_, at) => at % width === column)).size === 2;
  return rowCount <= mostTruthRows && rows.size === rowCount && inputs.every((_, column) => hasTwoValues(column));
}

/** How a table that is newly loaded is divided: a truth table trains whole, classes are divided alike. */
export function newTableParts(text: string): { readonly trainPercent?: number; readonly split?: Split } {
  const report = readOwnTable(text);
  if (!report.ok) return {};
  return { ...(isTruthTable(report) ? { trainPercent: 100 } : {}), ...(report.task === 'regression' ? {} : { split: 'classes' }) };
}

/** Its rows in the order of the split, standardised on the training part. @throws DataError */
export function ownExamples(request: DatasetRequest): PointDataset {
  const { text } = request;
  if (!text) throw new DataError(say('drawn.noFile', {}));
  const report = readOwnTable(text);
  if (!report.ok) throw new DataError(say('drawn.noTable', { reason: report.sentence }));
  const { inputs, rowCount, classes, task } = report;
  const width = inputs.length;
  const rows = Array.from({ length: rowCount }, (_, n) => [...report.x.subarray(n * width, (n + 1) * width), report.t[n]]);
  const { x, t, trainCount } = splitRows(rows, width, request, task !== 'regression');
  const labelOf = (name: string) => report.labels[report.columns.indexOf(name)];
  const column = (name: string, values: Float64Array): Column => ({ name, label: labelOf(name), values });
  const columns = inputs.map((name, i) =>
    column(
      name,
      Float64Array.from(t, (_, n) => x[n * width + i]),
    ),
  );
  const axes = columns.map((input) => standardize(input, trainCount));
  const [across, up] = separatingPair(x, width, t, trainCount, task === 'regression');
  const pictured = [inputs[across], inputs[up]] as const;
  const common = { form: 'points' as const, task, axes, pictured, classes, x: interleave(columns), t, trainCount };
  return task === 'regression' ? { ...common, target: standardize(column(report.target, t), trainCount) } : common;
}
