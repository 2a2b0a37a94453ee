import Papa from 'papaparse';
import { columnNames } from './csvRows';
import type { DatasetRequest, SequenceDataset } from './dataset';
import { dayIn, dayText } from './days';
import { DataError, say } from './sentences';
import { type SeriesColumn, seriesWindows } from './sequences/seriesWindows';
import { seriesMark } from './seriesMark';
import { wellFormed } from './wellFormed';

/** A series of the user's own: values in the order of their days. */
export interface OwnSeries {
  /** What the columns of days and of values are called. */
  readonly dateLabel: string;
  readonly label: string;
  /** Days since 1 January 1970, each later than the one before; without a column of days the numbers of the rows, and `dateLabel` is empty. */
  readonly days: Float64Array;
  readonly values: Float64Array;
  /** What is read beside the values, of the same days. */
  readonly beside?: readonly SeriesColumn[];
  /** Days that have no number, between those that have one. */
  readonly holes?: Float64Array;
}

/** A series as a plain file: what an experiment keeps and a link carries. `readSeries` gives the same series again. */
export function writeSeries({ dateLabel, label, days, values, beside = [], holes = new Float64Array() }: OwnSeries): string {
  const none = Array.from({ length: 1 + beside.length }, () => '');
  const known = Array.from(days, (day, n) => ({ day, cells: [values[n], ...beside.map((column) => column.values[n])] }));
  const rows = [...known, ...Array.from(holes, (day) => ({ day, cells: none }))]
    .sort((a, b) => a.day - b.day)
    .map(({ day, cells }) => [dateLabel === '' ? day : dayText(day), ...cells]);
  return `${seriesMark}${Papa.unparse([[dateLabel, label, ...beside.map((column) => column.label)], ...rows], { newline: '\n' })}`;
}

/** Null where a text was damaged on its way. */
export function readSeries(text: string): OwnSeries | null {
  if (!text.startsWith(seriesMark)) return null;
  const body = wellFormed(text.slice(seriesMark.length)).replace(/\n+$/, '');
  const [[dateLabel = '', ...labels] = [], ...all] = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n' }).data;
  const isHole = ([, ...cells]: string[]) => cells.length === labels.length && cells.every((cell) => cell === '');
  const rows = all.filter((cells) => !isHole(cells));
  const placeIn = dateLabel === '' ? Number : dayIn;
  const holes = Float64Array.from(all.filter(isHole), ([day]) => placeIn(day));
  const days = Float64Array.from(rows, ([day]) => placeIn(day));
  const columns = labels.map((label, i) => ({
    label,
    values: Float64Array.from(rows, (cells) => (cells[i + 1] ? Number(cells[i + 1]) : Number.NaN)),
  }));
  const isDamaged =
    rows.length < 2 ||
    labels.length === 0 ||
    labels.includes('') ||
    rows.some((cells) => cells.length !== labels.length + 1) ||
    !columns.every(({ values }) => values.every(Number.isFinite)) ||
    !days.every((day, n) => n === 0 || day > days[n - 1]) ||
    !holes.every((day) => day > days[0] && day < days[days.length - 1]);
  if (isDamaged) return null;
  const [{ label, values }, ...beside] = columns;
  return { dateLabel, label, days, values, ...(beside.length > 0 ? { beside } : {}), ...(holes.length > 0 ? { holes } : {}) };
}

/** Of fewer values windows are shorter than usual, so that some of the test part are whole. */
const shortSeries = 150;

const longestSteps = 12;
const leastSteps = 4;
/** Where fewer values than that end a window, gaps stand too near for it. */
const windowShare = 0.25;

/** Shorter windows for a series that is short, or parted by many gaps. */
export function usualWindow(text: string): Readonly<Record<string, number>> {
  const count = text.split('\n', shortSeries + 2).length - 2;
  let steps = count < shortSeries ? Math.min(longestSteps, Math.max(leastSteps, Math.floor(count / 10))) : longestSteps;
  const series = readSeries(text);
  if (series) {
    const isBreak = breaksOf(series);
    const since: number[] = [];
    for (let n = 0; n < series.days.length; n++) since.push(n === 0 || isBreak(n) ? 0 : (since[n - 1] as number) + 1);
    while (steps > leastSteps && since.filter((whole) => whole >= steps).length < windowShare * since.length) steps--;
  }
  return steps === longestSteps && count >= shortSeries ? {} : { steps };
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

/** Whether something is missing between a value and the one before it: many days, or one that is known to have no number. */
export function breaksOf({ days, holes = new Float64Array() }: Pick<OwnSeries, 'days' | 'holes'>): (n: number) => boolean {
  const usual = longestUsual(days);
  const after = new Set<number>();
  let n = 0;
  for (const hole of holes) {
    while (n < days.length && days[n] < hole) n++;
    after.add(n);
  }
  return (place) => days[place] - days[place - 1] > usual || after.has(place);
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
  if (!series) throw new DataError(say('drawn.noTable', { reason: say('csv.damaged', { what: 'series' }) }));
  const { values, days } = series;
  const trainRows = seriesTrainRows(values.length, trainPercent);
  const { label, unit } = unitIn(series.label);
  const { beside = [] } = series;
  const [name] = columnNames([label], 1);
  const { steps, changes } = params;
  if (trainRows - changes <= steps) throw new DataError(say('series.tooShort', { values: trainRows - changes, steps }));
  const isNumbered = series.dateLabel === '';
  const windows = seriesWindows({ values, days, trainRows, beside, isNumbered }, { name, label, unit }, params, breaksOf(series));
  if (windows.trainCount === 0) throw new DataError(say('series.allBroken', { steps }));
  // in order of time, wherever the training part ends
  return { ...windows, places: Int32Array.from({ length: windows.t.length / windows.steps }, (_, n) => n) };
}
