import Papa from 'papaparse';
import { columnNames } from './csvRows';
import type { DatasetRequest, SequenceDataset } from './dataset';
import { dayIn, dayText } from './days';
import { DataError, say } from './sentences';
import { seriesWindows } from './sequences/seriesWindows';
import { seriesMark } from './seriesMark';
import { wellFormed } from './wellFormed';

/** A series of the user's own: values in the order of their days. */
export interface OwnSeries {
  /** What the columns of days and of values are called. */
  readonly dateLabel: string;
  readonly label: string;
  /** Days since 1 January 1970, each later than the one before. */
  readonly days: Float64Array;
  readonly values: Float64Array;
}

/** A series as a plain file: what an experiment keeps and a link carries. `readSeries` gives the same series again. */
export const writeSeries = ({ dateLabel, label, days, values }: OwnSeries): string =>
  `${seriesMark}${Papa.unparse([[dateLabel, label], ...Array.from(days, (day, n) => [dayText(day), values[n]])], { newline: '\n' })}`;

/** Null where a text was damaged on its way. */
export function readSeries(text: string): OwnSeries | null {
  if (!text.startsWith(seriesMark)) return null;
  const body = wellFormed(text.slice(seriesMark.length)).replace(/\n+$/, '');
  const [[dateLabel = '', label = ''] = [], ...rows] = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n' }).data;
  const days = Float64Array.from(rows, ([day]) => dayIn(day));
  const values = Float64Array.from(rows, ([, value]) => (value ? Number(value) : Number.NaN));
  const isDamaged =
    rows.length < 2 ||
    rows.some((cells) => cells.length !== 2) ||
    !values.every(Number.isFinite) ||
    !days.every((day, n) => n === 0 || day > days[n - 1]);
  return isDamaged || label === '' ? null : { dateLabel, label, days, values };
}

/** Of fewer values windows are shorter than usual, so that some of the test part are whole. */
const shortSeries = 150;

export function usualWindow(text: string): Readonly<Record<string, number>> {
  const count = text.split('\n', shortSeries + 2).length - 2;
  return count < shortSeries ? { steps: Math.min(12, Math.max(4, Math.floor(count / 10))) } : {};
}

/** “price (€)” has the unit €. */
function unitIn(label: string): { readonly label: string; readonly unit?: string } {
  const [, name, unit] = /^(.+?)\s*[([]([^()[\]]{1,12})[)\]]$/.exec(label) ?? [];
  return unit === undefined ? { label } : { label: name, unit };
}

/** A distance so many times as long as the usual ones is a gap; what comes often is usual: weekends of a bourse are. */
const gapFactor = 1.5;
const usualShare = 0.15;
/** Where more than this of them would be gaps, nothing is measured at even distances. */
const mostGaps = 0.3;

/** The longest time between two values between which nothing is missing. */
export function longestUsual(days: ArrayLike<number>): number {
  const distances = Float64Array.from({ length: Math.max(0, days.length - 1) }, (_, n) => days[n + 1] - days[n]).sort();
  let usual = distances[distances.length >> 1] ?? 0;
  for (let from = 0, n = 1; n <= distances.length; n++) {
    if (n < distances.length && distances[n] - distances[from] <= 0.01 * distances[from]) continue;
    if (n - from >= usualShare * distances.length) usual = Math.max(usual, distances[from]);
    from = n;
  }
  const longest = gapFactor * usual;
  const gaps = distances.reduce((count, distance) => count + Number(distance > longest), 0);
  return gaps > mostGaps * distances.length ? Number.POSITIVE_INFINITY : longest;
}

/** The first ⌊share · n⌋ of so many values train. */
export const seriesTrainRows = (count: number, trainPercent: number): number => Math.floor((count * trainPercent) / 100);

/**
 * Windows of a series, wanted at every step the value that comes next; the training part is the earlier one. Test windows may reach back over
 * the border for what they read; none reaches over a gap.
 * @throws DataError
 */
export function seriesExamples({ text, params, trainPercent }: DatasetRequest): SequenceDataset {
  if (!text) throw new DataError(say('drawn.noFile', {}));
  const series = readSeries(text);
  if (!series) throw new DataError(say('drawn.noTable', { reason: say('csv.damaged', {}) }));
  const { values, days } = series;
  const trainRows = seriesTrainRows(values.length, trainPercent);
  const usual = longestUsual(days);
  const { label, unit } = unitIn(series.label);
  const [name] = columnNames([label], 1);
  const { steps, changes } = params;
  if (trainRows - changes <= steps) throw new DataError(say('series.tooShort', { values: trainRows - changes, steps }));
  const windows = seriesWindows({ values, days, trainRows }, { name, label, unit }, params, (n) => days[n] - days[n - 1] > usual);
  if (windows.trainCount === 0) throw new DataError(say('series.tooShort', { values: trainRows - changes, steps }));
  return windows;
}
