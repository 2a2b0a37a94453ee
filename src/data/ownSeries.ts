import Papa from 'papaparse';
import { columnNames } from './csvRows';
import type { DatasetRequest, SequenceDataset } from './dataset';
import { DataError, say } from './sentences';
import { changesOf, nextValues } from './sequences/nextValues';
import { seriesMark } from './seriesMark';
import { standardize } from './standardize';
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

const dayMs = 86_400_000;

/** A day as it is written everywhere: 2021-03-04, with the time where there is one. */
export function dayText(day: number): string {
  const [date, time] = new Date(Math.round(day * dayMs)).toISOString().slice(0, -1).split('T');
  return time === '00:00:00.000' ? date : `${date} ${time.replace('.000', '')}`;
}

const dayIn = (text: string) => Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? 'Z' : ''}`) / dayMs;

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

/**
 * Windows of a series, wanted at every step the value that comes next; the training part is the earlier one, and no window reaches over.
 * @throws DataError
 */
export function seriesExamples({ text, params, trainPercent }: DatasetRequest): SequenceDataset {
  if (!text) throw new DataError(say('drawn.noFile', {}));
  const series = readSeries(text);
  if (!series) throw new DataError(say('drawn.noTable', { reason: say('csv.damaged', {}) }));
  const { steps, changes } = params;
  const values = changes ? changesOf(series.values) : series.values.slice();
  const border = Math.round((values.length * trainPercent) / 100);
  if (border <= steps) throw new DataError(say('series.tooShort', { values: border, steps }));
  const { label, unit } = unitIn(series.label);
  const [name] = columnNames([label], 1);
  const target = standardize({ name, label, unit, values }, border);
  const startsIn = (from: number, to: number) => Array.from({ length: Math.max(0, to - from - steps) }, (_, n) => from + n);
  const train = startsIn(0, border);
  const starts = [...train, ...startsIn(border, values.length)];
  // a change has the date at which it was over
  const texts = Array.from(series.days.subarray(series.days.length - values.length), dayText);
  return { ...nextValues(values, starts, steps, train.length, target), dates: { texts, starts: Int32Array.from(starts) } };
}
