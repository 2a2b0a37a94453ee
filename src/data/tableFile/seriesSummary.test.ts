import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seriesSummary } from './seriesSummary';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../../tests/inputs-labs/${name}`, import.meta.url)));
const ask = { trainPercent: 80, window: 12 };
const rounded = (value: number | null | undefined, digits: number) => Number(value?.toFixed(digits));

describe('a file of dates and values', () => {
  it.each([
    ['s01-day-first-decimal-comma.csv', { rows: 200, from: '2021-01-01', sorted: false }, [5.82, 5.7967, 1.8845]],
    ['s03-newest-first.csv', { rows: 200, from: '2021-01-01', to: '2021-07-19', sorted: true }, [131.9325, 18.2279, 3.1568]],
    ['s05-one-column-with-a-note.csv', { rows: 96, from: '2010-01-01', to: '2017-12-01', leftOut: 1 }, [165.5395, 38.9157, 12.5599]],
  ])('%s', (name, wanted, [mean, sd, rmse]) => {
    const summary = seriesSummary(file(name), ask);
    expect(summary).toMatchObject({ kind: 'series', gaps: 0, missing: 0, ...wanted });
    expect([summary?.trainMean, summary?.trainSd, summary?.lastValueRmse].map((value) => rounded(value, 4))).toEqual([mean, sd, rmse]);
  });

  it('gaps, cells without a number and marks for none are told, and no window reaches over them', () => {
    const summary = seriesSummary(file('s02-gaps-and-missing.csv'), ask);
    expect(summary).toMatchObject({ rows: 195, gaps: 3, missing: 2, marked: 1, windows: 108, leftOut: 3 });
  });

  it('each column may be the series', () => {
    const summary = seriesSummary(file('s04-two-series.csv'), ask);
    expect(summary?.byColumn.map(({ column, lastValueRmse }) => [column, rounded(lastValueRmse, 4)])).toEqual([
      ['Station A', 1.8845],
      ['Station B', 1.2491],
    ]);
  });

  const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n));
  it.each([
    ['seconds since 1970', (n: number) => day(n).getTime() / 1000],
    ['milliseconds', (n: number) => day(n).getTime()],
    ['one number a day', (n: number) => day(n).toISOString().slice(0, 10).replaceAll('-', '')],
    ['month first', (n: number) => `${day(n).getUTCMonth() + 1}/${day(n).getUTCDate()}/2020`],
    ['day first', (n: number) => `${day(n).getUTCDate()}/${day(n).getUTCMonth() + 1}/20`],
  ])('%s', (_, time) => {
    const rows = Array.from({ length: 60 }, (_, n) => `${time(n)},${n % 7}.5`);
    expect(seriesSummary(['time,v', ...rows].join('\n'), ask)).toMatchObject({
      rows: 60,
      from: '2020-01-01',
      to: '2020-02-29',
      windows: 48,
    });
  });

  it('years and quarters are dates, other numbers are not', () => {
    const rows = (time: (n: number) => string | number) =>
      ['t,v', ...Array.from({ length: 40 }, (_, n) => `${time(n)},${n % 9}`)].join('\n');
    expect(
      seriesSummary(
        rows((n) => 1960 + n),
        ask,
      ),
    ).toMatchObject({ from: '1960-01-01', to: '1999-01-01', gaps: 0 });
    expect(
      seriesSummary(
        rows((n) => `${1990 + (n >> 2)}-Q${(n % 4) + 1}`),
        ask,
      ),
    ).toMatchObject({ from: '1990-01-01', to: '1999-10-01', gaps: 0 });
    expect(
      seriesSummary(
        rows((n) => (n * 37) % 50),
        ask,
      ),
    ).toBe(null);
    expect(seriesSummary('A text, with commas.\nAnd another line, too.', ask)).toBe(null);
  });

  it('a value of the data is no mark for none', () => {
    const rows = (values: readonly number[]) =>
      ['date,v', ...values.map((value, n) => `${day(n).toISOString().slice(0, 10)},${value}`)].join('\n');
    const values = Array.from({ length: 40 }, (_, n) => n * 40 - 1200);
    expect(seriesSummary(rows([...values, -999]), ask)).toMatchObject({ marked: 0, rows: 41 });
  });
});
