import type { SeriesRival } from '../../data/sequences/seriesRivals';
import { part } from '../../engine/part';
import type { RunInfo } from '../../run/runInfo';
import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';

const forecastPart = part('the answer to a question', () => import('./forecastAnswers'));

/** A rule to beat, and its errors. */
export interface RivalErrors extends Pick<SeriesRival, 'id' | 'size'> {
  /** As those of the network. */
  readonly errors: Float64Array;
}

/** How well the network forecasts a series, and rules do that need none. */
export interface ForecastErrors {
  /** The first place that has enough before it. */
  readonly from: number;
  /** The network's forecast of every place from there on, each from the true values before it, in original units. */
  readonly ahead: Float64Array;
  /**
   * √ of the mean squared error by places ahead, the first one first: over all places of the test part, of which fewer have many places
   * after them, each forecaster going on from what it has said itself.
   */
  readonly errors: Float64Array;
  readonly starts: number;
  readonly rivals: readonly RivalErrors[];
  /** Of the forecasts one place ahead: of the values, and of how much they change. */
  readonly r2: number;
  readonly r2OfChanges: number;
}

export interface FreeForecastAsk {
  /** The place of the last value that is known. */
  readonly now: number;
  readonly horizon: number;
}

/** What is said of the values after `now` by the network that feeds itself, and by the rules in the order of their errors. */
export interface FreeForecast {
  readonly now: number;
  readonly network: Float64Array;
  readonly rivals: readonly Float64Array[];
}

/** Places ahead that errors are measured for. */
const mostAhead = { dated: 24, other: 60 };

/** So many places ahead, and no more than leave half of the test part to begin at. */
export function horizonOf({ series }: NonNullable<RunInfo['sequences']>): number {
  if (!series) return 0;
  const test = series.values.length - series.trainRows;
  return Math.max(1, Math.min(series.time === 'days' ? mostAhead.dated : mostAhead.other, test >> 1));
}

const placesOf = ({ sequences }: RunInfo) => sequences?.series?.values.length ?? 0;

export const forecastErrors: ProbeEntry<Record<string, never>, ForecastErrors> = {
  part: forecastPart,
  create: (run) => forecastPart.loaded.forecastErrors(run),
  cost: (_, info) => ({ multiplyAdds: 1 + 3 * placesOf(info) * multiplyAddsOf(info), numbers: 1 + placesOf(info) }),
  restMs: 800,
};

export const freeForecast: ProbeEntry<FreeForecastAsk, FreeForecast> = {
  part: forecastPart,
  create: (run) => forecastPart.loaded.freeForecast(run),
  cost: ({ horizon }, info) => ({
    multiplyAdds: (multiplyAddsOf(info) * (horizon + (info.sequences?.steps ?? 1))) / (info.sequences?.steps ?? 1),
    numbers: 5 * horizon,
  }),
};
