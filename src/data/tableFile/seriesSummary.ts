import { dayText } from '../days';
import { breaksOf, seriesTrainRows } from '../ownSeries';
import { DataError } from '../sentences';
import type { Holes } from './choices';
import { finished } from './finished';
import { openTable } from './openTable';
import type { SeriesReading } from './reading';
import type { HeadsAcross } from './turnedRound';

/** One column of a file as a series. */
interface ColumnSummary {
  readonly column: string;
  /** Over the training part. */
  readonly trainMean: number;
  readonly trainSd: number;
  /** √ of the mean squared error of “the same as the value before” over the test part. */
  readonly lastValueRmse: number | null;
  /** Windows with the value after them, in both parts, that reach over no gap. */
  readonly windows: number;
}

/** How a file of dates and values is read: what the command line prints. */
export interface SeriesSummary extends ColumnSummary {
  readonly kind: 'series';
  /** With a date. */
  readonly rows: number;
  /** Its first and last date; of values without dates the numbers of their rows. */
  readonly from: string;
  readonly to: string;
  /** Places where dates are left out. */
  readonly gaps: number;
  /** Dates without a number, and with one that stands for none, which are left out too. */
  readonly missing: number;
  readonly marked: number;
  /** Values before its first date that are not taken: there are too many. */
  readonly earlier: number;
  /** Values on the line between their neighbours, where that was asked for. */
  readonly made: number;
  /** The heads that are its times, where these stood beside each other. */
  readonly across: HeadsAcross | null;
  /** Whether the rows had to be put in order. */
  readonly sorted: boolean;
  /** Names of those that could be the series. */
  readonly columns: readonly string[];
  /** A date that could be two, where nothing in the column says which. */
  readonly eitherDay: string | null;
  readonly byColumn: readonly ColumnSummary[];
  /** Lines that are not part of it. */
  readonly leftOut: number;
}

interface Ask {
  /** Share of the values that train, in per cent. */
  readonly trainPercent: number;
  readonly window: number;
  /** Absent: no window reaches across what is left out. */
  readonly holes?: Holes;
  /** Whether the file can be nothing but a table: then it is a series, or there is a reason why not. */
  readonly isTable?: boolean;
}

/** Columns that say when, and no value. */
const noValues: ReadonlySet<string> = new Set(['guess.time', 'guess.timeToo', 'guess.rowNumbers']);

/** Null where the file is no series. @throws DataError where it could be one, but cannot be used */
export function seriesSummary(source: Uint8Array | string, ask: Ask): SeriesSummary | null {
  const table = openTable(source);
  const read = (target: number | null) =>
    finished(table.reading({ rowsAre: 'series', holes: ask.holes, columns: target === null ? {} : { [target]: { role: 'target' } } }));
  const first = read(null);
  if (!first.series) {
    if (first.problem && (ask.isTable || (first.canBeSeries && first.columns.length > 1))) throw new DataError(first.problem);
    return null;
  }
  const { series } = first;
  const placeText = (place: number) => (series.dateLabel === '' ? String(place) : dayText(place));
  const places = first.columns.flatMap(({ kind, distinct, reason }, i) =>
    kind === 'number' && distinct > 1 && !noValues.has(reason.key) ? [i] : [],
  );
  const byColumn = places.flatMap((place) => {
    const { series: own } = read(place);
    return own ? [columnSummary(own, ask)] : [];
  });
  const chosen = columnSummary(series, ask);
  return {
    kind: 'series',
    rows: series.dated,
    from: placeText(series.days[0]),
    to: placeText(series.days[series.days.length - 1]),
    gaps: series.absent,
    missing: series.missing,
    marked: series.marked,
    earlier: series.earlier,
    made: series.made,
    across: first.across,
    sorted: !series.wasInOrder,
    columns: byColumn.map(({ column }) => column),
    ...chosen,
    eitherDay: first.columns.find(({ eitherDay }) => eitherDay)?.eitherDay?.cell ?? null,
    byColumn,
    leftOut: first.problems.length,
  };
}

function columnSummary({ label, days, values, holes }: SeriesReading, { trainPercent, window }: Ask): ColumnSummary {
  const trainRows = seriesTrainRows(values.length, trainPercent);
  const train = values.subarray(0, trainRows);
  const mean = train.reduce((sum, value) => sum + value / train.length, 0);
  const variance = train.reduce((sum, value) => sum + (value - mean) ** 2 / train.length, 0);
  const isBreak = breaksOf({ days, holes });
  let [squares, pairs, run, windows] = [0, 0, 0, 0];
  for (let n = 0; n < values.length; n++) {
    run = n > 0 && !isBreak(n) ? run + 1 : 1;
    if (run > window) windows++;
    if (n < Math.max(1, trainRows) || run === 1) continue;
    squares += (values[n] - values[n - 1]) ** 2;
    pairs++;
  }
  return {
    column: label,
    trainMean: mean,
    trainSd: Math.sqrt(variance),
    lastValueRmse: pairs === 0 ? null : Math.sqrt(squares / pairs),
    windows,
  };
}
