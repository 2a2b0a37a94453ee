import type { DatasetRequest, SequenceDataset } from '../dataset';
import { type Column, standardize } from '../standardize';
import { changesOf, nextChanges, nextValues, noTarget } from './nextValues';

/** A column of values that is read beside the one that is forecast. */
export interface SeriesColumn {
  readonly label: string;
  readonly values: Float64Array;
}

export interface MeasuredValues {
  readonly values: Float64Array;
  /** Since 1 January 1970, or the numbers of the rows. */
  readonly days: Float64Array;
  readonly isNumbered?: boolean;
  /** The first ones are the training part. */
  readonly trainRows: number;
  readonly beside?: readonly SeriesColumn[];
}

/** @param isBreak whether something is missing between a value and the one before it: no window reaches over */
export function seriesWindows(
  { values: measured, days, isNumbered, trainRows, beside: columns = [] }: MeasuredValues,
  column: Omit<Column, 'values'>,
  { steps, changes, ahead }: DatasetRequest['params'],
  isBreak: (n: number) => boolean = () => false,
): SequenceDataset {
  const readOf = (all: Float64Array) => (changes ? changesOf(all) : all.slice());
  const values = readOf(measured);
  const border = trainRows - changes;
  const beside = columns.map(({ label, values: all }) => {
    const read = readOf(all);
    return { axis: standardize({ name: label, label, values: read }, border), values: all, read };
  });
  const series = {
    values: measured.slice(),
    at: days,
    time: isNumbered ? 'places' : 'days',
    trainRows,
    ...(beside.length > 0 ? { beside: beside.map(({ axis, values: all }) => ({ axis, values: all })) } : {}),
  } as const;
  /** The last break at each value or before it; 0 where there is none. */
  const since = new Int32Array(measured.length);
  for (let n = 1; n < measured.length; n++) since[n] = isBreak(n) ? n : since[n - 1];
  const isWhole = (start: number) => since[start + steps + changes] <= start;
  const startsIn = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n).filter(isWhole);
  const train = startsIn(0, border - steps);
  const starts = [...train, ...startsIn(Math.max(0, border - steps), values.length - steps)];
  const dataset =
    ahead && !changes
      ? nextChanges(values, starts, steps, train.length, column, border)
      : nextValues(values, starts, steps, train.length, standardize({ ...column, values }, border));
  // of a test window the end alone: the steps before it were asked for in the windows before
  dataset.t.forEach((_, n, t) => {
    if (n >= train.length * steps && (n + 1) % steps !== 0) t[n] = noTarget;
  });
  const isCut = starts.length === values.length - steps;
  // a change has the place of the value that it leads to
  const whole = { ...series, isCut, starts: Int32Array.from(starts, (start) => start + changes) };
  const read = beside.map((column) => column.read);
  return { ...dataset, ...widened(dataset.x, starts, steps, read), series: whole };
}

/** What is read at every step of the windows, the value that is forecast first. */
function widened(x: Float64Array, starts: readonly number[], steps: number, beside: readonly Float64Array[]) {
  const width = 1 + beside.length;
  if (width === 1) return {};
  const wide = new Float64Array(x.length * width);
  starts.forEach((start, n) => {
    for (let step = 0; step < steps; step++) {
      const at = (n * steps + step) * width;
      wide[at] = x[n * steps + step];
      beside.forEach((values, i) => {
        wide[at + 1 + i] = values[start + step];
      });
    }
  });
  return { width, x: wide };
}
