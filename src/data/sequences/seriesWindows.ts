import type { DatasetRequest, SequenceDataset } from '../dataset';
import { type Column, standardize } from '../standardize';
import { changesOf, nextChanges, nextValues, noTarget } from './nextValues';

export interface MeasuredValues {
  readonly values: Float64Array;
  /** Since 1 January 1970. */
  readonly days: Float64Array;
  /** The first ones are the training part. */
  readonly trainRows: number;
}

/** @param isBreak whether something is missing between a value and the one before it: no window reaches over */
export function seriesWindows(
  { values: measured, days, trainRows }: MeasuredValues,
  column: Omit<Column, 'values'>,
  { steps, changes, ahead }: DatasetRequest['params'],
  isBreak: (n: number) => boolean = () => false,
): SequenceDataset {
  const series = { values: measured.slice(), at: days, time: 'days', trainRows } as const;
  const values = changes ? changesOf(measured) : measured;
  const border = trainRows - changes;
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
  return { ...dataset, series: { ...series, isCut, starts: Int32Array.from(starts, (start) => start + changes) } };
}
