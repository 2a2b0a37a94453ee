import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../engine/rng';
import { autoregression, chosenOrder, forecastError, movingAverage, sameAsNow, sameChangeAgo } from './forecasts';
import { measuredValues } from './measuredSeries';

const read = (path: string) => readFileSync(new URL(`../../../public/data/series/${path}`, import.meta.url), 'utf8');

it('a line: the value before is off by its slope, the change of before by nothing, a mean of three by two slopes', () => {
  const line = Float64Array.from({ length: 60 }, (_, n) => 5 + 0.25 * n);
  expect(forecastError(line, 20, sameAsNow)).toBeCloseTo(0.25, 12);
  expect(forecastError(line, 20, sameChangeAgo(12))).toBeCloseTo(0, 12);
  expect(forecastError(line, 20, movingAverage(3))).toBeCloseTo(0.5, 12);
});

it('a season that repeats is what the change of a year ago knows, and a ramp on it changes nothing', () => {
  const season = Float64Array.from({ length: 80 }, (_, n) => 3 * n + Math.sin((n * Math.PI) / 6));
  expect(forecastError(season, 30, sameChangeAgo(12))).toBeCloseTo(0, 10);
});

describe('AR(p)', () => {
  /** y_n = 2 + 0.6 y_{n−1} − 0.3 y_{n−2} + ε. */
  const process = (noise: number, count: number) => {
    const rng = createRng('4', 'test');
    const values = Float64Array.of(1, 5, ...new Float64Array(count));
    for (let n = 2; n < values.length; n++) values[n] = 2 + 0.6 * values[n - 1] - 0.3 * values[n - 2] + noise * rng.normal();
    return values;
  };

  it('finds a recursion that is followed without noise, to rounding', () => {
    const { constant, coefficients, forecast } = autoregression(process(0, 30), 20, 2);
    expect(constant).toBeCloseTo(2, 9);
    expect([...coefficients].map((a) => Number(a.toFixed(9)))).toEqual([0.6, -0.3]);
    expect(forecastError(process(0, 30), 20, forecast)).toBeLessThan(1e-9);
  });

  it('leaves errors that no value before them has a share in: the normal equations', () => {
    const values = process(1, 200);
    const { forecast } = autoregression(values, 150, 3);
    const errors = Array.from({ length: 147 }, (_, i) => values[i + 3] - forecast(values, i + 3));
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 8);
    for (const lag of [1, 2, 3]) expect(errors.reduce((sum, error, i) => sum + error * values[i + 3 - lag], 0)).toBeCloseTo(0, 7);
  });

  it('has the order that the training part chooses, whatever comes after it', () => {
    const values = process(1, 1000);
    const order = chosenOrder(values, 800, 8);
    expect(order).toBe(2);
    const other = values.map((value, n) => (n < 800 ? value : -value));
    expect(chosenOrder(other, 800, 8)).toBe(order);
  });
});

it.each([
  ['co2', 'co2.csv', 24],
  ['temperature', 'seattle_temperature.csv', 10],
] as const)('%s (%s): of the first 24 orders the training part takes %i', (id, file, order) => {
  const { values, trainRows } = measuredValues(id, read(file));
  expect(chosenOrder(values, trainRows, 24)).toBe(order);
});

// measured before this was written, with code of its own, to three decimals
it.each([
  ['co2', 'co2.csv', 1.377, 12, 0.432],
  ['co2', 'co2.csv', 1.377, 24, 0.376],
  ['temperature', 'seattle_temperature.csv', 2.907, 10, 2.684],
] as const)('%s (%s): the error of the last value is %f, that of AR(%i) beside it', (id, file, last, order, error) => {
  const { values, trainRows } = measuredValues(id, read(file));
  expect(forecastError(values, trainRows, sameAsNow)).toBeCloseTo(last, 3);
  expect(forecastError(values, trainRows, autoregression(values, trainRows, order).forecast)).toBeCloseTo(error, 3);
});
