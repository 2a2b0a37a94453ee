import type { SequenceDataset, WholeSeries } from '../../data/dataset';
import { iterated, seriesRivals } from '../../data/sequences/seriesRivals';
import { freeRunner } from '../../run/freeRun';
import type { RunView } from '../../run/runView';
import type { ProbeFactory } from '../probe';
import type { ForecastErrors, FreeForecast, FreeForecastAsk } from './forecastProbes';
import { horizonOf } from './forecastProbes';

/** Windows that go through the network at a time. */
const chunk = 128;

interface Forecasting {
  readonly dataset: SequenceDataset;
  readonly series: WholeSeries;
  /** Values that a forecast begins with: a window, and the one before it where changes are read. */
  readonly warm: number;
  /** What is read of so many series, each up to the place before `first` + n. */
  known(first: number, count: number): Float64Array;
}

/** Null where nothing is forecast, or no two values are left to forecast. */
function forecastingOf({ dataset, loop }: RunView): Forecasting | null {
  if (dataset.form !== 'sequences' || !dataset.series) return null;
  const { series, steps } = dataset;
  const warm = steps + (loop.experiment.dataset.params.changes ?? 0);
  if (series.values.length - Math.max(series.trainRows, warm) < 2) return null;
  const columns = [series.values, ...(series.beside ?? []).map(({ values }) => values)];
  const known = (first: number, count: number) => {
    const read = new Float64Array(count * warm * columns.length);
    let at = 0;
    for (let n = 0; n < count; n++) for (let k = 0; k < warm; k++) for (const values of columns) read[at++] = values[first + n - warm + k];
    return read;
  };
  return { dataset, series, warm, known };
}

/**
 * √ of the mean squared error by places ahead, over all starts that have so many places after them.
 * @param forecast of a start, the first one being the value at `first` − 1
 */
function errorsOf({ values }: WholeSeries, first: number, horizon: number, forecast: (start: number) => Float64Array): Float64Array {
  const squares = new Float64Array(horizon);
  for (let s = 0; first + s < values.length; s++) {
    const said = forecast(s);
    for (let k = 0; k < horizon && first + s + k < values.length; k++) squares[k] += (said[k] - values[first + s + k]) ** 2;
  }
  return squares.map((sum, k) => Math.sqrt(sum / (values.length - first - k)));
}

/** The first place that can be forecast, and the first of the test part that can. */
const firstPlaces = ({ series, warm }: Forecasting) => ({ from: warm, test: Math.max(series.trainRows, warm) });

export const forecastErrors: ProbeFactory<Record<string, never>, ForecastErrors> = (run) => {
  const forecasting = forecastingOf(run);
  if (!forecasting) return null;
  const { series, known } = forecasting;
  const { values } = series;
  const { from, test } = firstPlaces(forecasting);
  const horizon = Math.max(1, Math.min(horizonOf(forecasting.dataset), values.length - test));
  const starts = values.length - test;
  const free = freeRunner(run.loop, chunk);
  const rivals = seriesRivals(series).map(({ id, size, forecast }) => ({
    id,
    size,
    errors: errorsOf(series, test, horizon, (s) => iterated(forecast, values, test + s - 1, horizon)),
  }));
  /** Of the places from `first` on, `count` of them. */
  const forecasts = (first: number, count: number, ahead: number): Float64Array => {
    const said = new Float64Array(count * ahead);
    for (let done = 0; done < count; done += chunk) {
      const batch = Math.min(chunk, count - done);
      said.set(free(known(first + done, batch), batch, ahead), done * ahead);
    }
    return said;
  };
  return () => {
    const ahead = forecasts(from, values.length - from, 1);
    const onward = forecasts(test, starts, horizon);
    let [squares, total, moved, mean] = [0, 0, 0, 0];
    const count = values.length - test;
    for (let n = test; n < values.length; n++) mean += values[n] / count;
    for (let n = test; n < values.length; n++) {
      squares += (ahead[n - from] - values[n]) ** 2;
      total += (values[n] - mean) ** 2;
      moved += (values[n] - values[n - 1]) ** 2;
    }
    return {
      from,
      ahead,
      errors: errorsOf(series, test, horizon, (s) => onward.subarray(s * horizon, (s + 1) * horizon)),
      starts,
      rivals: rivals.map((rival) => ({ ...rival, errors: rival.errors.slice() })), // an answer is given away
      r2: 1 - squares / total,
      r2OfChanges: 1 - squares / moved,
    };
  };
};

export const freeForecast: ProbeFactory<FreeForecastAsk, FreeForecast> = (run) => {
  const forecasting = forecastingOf(run);
  if (!forecasting) return null;
  const { series, warm, known } = forecasting;
  const { values } = series;
  const rules = seriesRivals(series);
  const free = freeRunner(run.loop, 1);
  return ({ now: asked, horizon }) => {
    const now = Math.min(values.length - 1, Math.max(warm - 1, asked));
    return {
      now,
      network: free(known(now + 1, 1), 1, horizon),
      rivals: rules.map(({ forecast }) => iterated(forecast, values, now, horizon)),
    };
  };
};
