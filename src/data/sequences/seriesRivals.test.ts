import { describe, expect, it } from 'vitest';
import type { WholeSeries } from '../dataset';
import { iterated, seasonOf, seriesRivals } from './seriesRivals';

const monthly = (value: (n: number) => number, count = 60): WholeSeries => ({
  values: Float64Array.from({ length: count }, (_, n) => value(n)),
  at: Float64Array.from({ length: count }, (_, n) => Date.UTC(2000, n, 1) / 86_400_000),
  time: 'days',
  trainRows: 40,
  isCut: true,
});
const every = (step: number): WholeSeries => ({ ...monthly(() => 0), at: Float64Array.from({ length: 60 }, (_, n) => 9 + n * step) });

describe('rules that a network of series has to beat', () => {
  it('knows how many values make a year, of hours a day', () => {
    expect([seasonOf(monthly(() => 0)), seasonOf(every(1)), seasonOf(every(7)), seasonOf(every(1 / 24)), seasonOf(every(3))]).toEqual([
      12,
      365,
      52,
      24,
      null,
    ]);
  });

  it('each as its formula says; a season only where the training part is longer', () => {
    const series = monthly((n) => 3 * n + 5 * Math.sin((2 * Math.PI * n) / 12));
    const { values } = series;
    const rules = seriesRivals(series);
    expect(rules.map(({ id }) => id)).toEqual(['same', 'season', 'mean', 'autoregression']);
    const [same, season, mean, regression] = rules.map(({ forecast }) => forecast(values, 50));
    expect(same).toBe(values[49]);
    expect(season).toBeCloseTo(values[50] as number, 9); // the same change every year
    expect(mean).toBeCloseTo(((values[47] as number) + (values[48] as number) + (values[49] as number)) / 3, 9);
    expect(regression).toBeCloseTo(values[50] as number, 6); // a line and a sine follow a linear rule
    expect(seriesRivals({ ...every(1), values }).map(({ id }) => id)).not.toContain('season');
  });

  it('goes on from what it has said itself', () => {
    const values = Float64Array.of(1, 2, 4, 99, 99);
    const twice = (known: Float64Array, n: number) => 2 * (known[n - 1] as number);
    expect([...iterated(twice, values, 2, 3)]).toEqual([8, 16, 32]);
    expect([...values]).toEqual([1, 2, 4, 99, 99]);
  });
});
