import type { WholeSeries } from '../dataset';
import { autoregression, chosenOrder, type Forecast, movingAverage, sameAsNow, sameChangeAgo } from './forecasts';

/** A rule that forecasts without a network. */
export interface SeriesRival {
  readonly id: 'same' | 'season' | 'mean' | 'autoregression';
  /** Values that it looks back on: a season, how many are averaged, the order of an autoregression. */
  readonly size: number;
  readonly forecast: Forecast;
}

const averaged = 3;
const mostOrder = 24;

/** How many values make a year, of hours a day; by the days between two of them, usually. */
const seasons: readonly (readonly [days: number, values: number])[] = [
  [1 / 24, 24],
  [1, 365],
  [7, 52],
  [30.5, 12],
  [91.3, 4],
];
const nearness = 0.05;

/** @returns null where the distance of the dates is none of those */
export function seasonOf({ at, time }: WholeSeries): number | null {
  if (time !== 'days' || at.length < 2) return null;
  const distances = Float64Array.from({ length: at.length - 1 }, (_, n) => at[n + 1] - at[n]).sort();
  const usual = distances[distances.length >> 1];
  return seasons.find(([days]) => Math.abs(usual / days - 1) < nearness)?.[1] ?? null;
}

/** What a network of this series has to beat, fitted to the training part where something is fitted. */
export function seriesRivals(series: WholeSeries): readonly SeriesRival[] {
  const { values, trainRows } = series;
  const season = seasonOf(series);
  const most = Math.min(mostOrder, Math.floor(trainRows / 8));
  const order = most > 0 ? chosenOrder(values, trainRows, most) : 0;
  return [
    { id: 'same', size: 1, forecast: sameAsNow },
    ...(season !== null && season + 1 < trainRows ? [{ id: 'season' as const, size: season, forecast: sameChangeAgo(season) }] : []),
    ...(averaged < trainRows ? [{ id: 'mean' as const, size: averaged, forecast: movingAverage(averaged) }] : []),
    ...(order > 0 ? [{ id: 'autoregression' as const, size: order, forecast: autoregression(values, trainRows, order).forecast }] : []),
  ];
}

/** A rule that reads its own forecasts. @param now the place of the last value that it knows @returns the `horizon` values after it */
export function iterated(forecast: Forecast, values: Float64Array, now: number, horizon: number): Float64Array {
  const known = new Float64Array(now + 1 + horizon);
  known.set(values.subarray(0, now + 1));
  for (let n = now + 1; n < known.length; n++) known[n] = forecast(known, n);
  return known.subarray(now + 1);
}
