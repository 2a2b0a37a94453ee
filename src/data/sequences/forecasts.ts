import { log } from '../../engine/elementary/log';
import { leastSquares } from '../../engine/leastSquares';

// What a network of series has to beat: forecasts without one.

/** The value at place n from those before it. */
export type Forecast = (values: Float64Array, n: number) => number;

export const sameAsNow: Forecast = (values, n) => values[n - 1];

/** As much more as it was so many places ago: 12 for months. */
export const sameChangeAgo =
  (period: number): Forecast =>
  (values, n) =>
    values[n - 1] + values[n - period] - values[n - period - 1];

export const movingAverage =
  (window: number): Forecast =>
  (values, n) => {
    let sum = 0;
    for (let k = 1; k <= window; k++) sum += values[n - k];
    return sum / window;
  };

/** y_n = c + a₁ y_{n−1} + … + a_p y_{n−p}. */
export interface Autoregression {
  readonly constant: number;
  /** a₁ first. */
  readonly coefficients: readonly number[];
  readonly forecast: Forecast;
}

/** Least squares over the places [from, to). @param order p ≤ from */
function fitted(values: Float64Array, order: number, from: number, to: number): Autoregression & { readonly squares: number } {
  const count = to - from;
  const x = Float64Array.from({ length: count * order }, (_, i) => values[from + Math.floor(i / order) - (i % order) - 1]);
  const { weight, bias } = leastSquares({ x, targets: values.subarray(from, to), count, inputs: order, outputs: 1 });
  const [constant] = bias;
  const forecast: Forecast = (series, n) => weight.reduce((sum, a, k) => sum + a * series[n - k - 1], constant);
  let squares = 0;
  for (let n = from; n < to; n++) squares += (values[n] - forecast(values, n)) ** 2;
  return { constant, coefficients: [...weight], squares, forecast };
}

/** AR(p) by least squares on the first `trainRows` values. */
export const autoregression = (values: Float64Array, trainRows: number, order: number): Autoregression =>
  fitted(values, order, order, trainRows);

/**
 * The order of the least HQC on the training part, N ln(RSS / N) + 2 ln(ln N) (p + 1), all orders over the same places: by the law of the
 * iterated logarithm the least penalty that takes no order by chance where there are many values. Source: Hannan & Quinn 1979.
 */
export function chosenOrder(values: Float64Array, trainRows: number, most: number): number {
  const count = trainRows - most;
  const penalty = 2 * log(Math.max(1, log(count)));
  let [best, least] = [1, Number.POSITIVE_INFINITY];
  for (let order = 1; order <= most; order++) {
    const criterion = count * log(fitted(values, order, most, trainRows).squares / count) + penalty * (order + 1);
    if (criterion < least) [best, least] = [order, criterion];
  }
  return best;
}

/** √ of the mean squared error of a forecast of the places [from, N), each from the true values before it. */
export function forecastError(values: Float64Array, from: number, forecast: Forecast): number {
  let squares = 0;
  for (let n = from; n < values.length; n++) squares += (values[n] - forecast(values, n)) ** 2;
  return Math.sqrt(squares / (values.length - from));
}
