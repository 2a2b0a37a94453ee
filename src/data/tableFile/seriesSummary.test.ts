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

  const level = (n: number) => `${20 + (n % 7)}.${10 + (n % 9)}`;
  const fileOf = (head: string, row: (n: number) => string, count = 60) =>
    [head, ...Array.from({ length: count }, (_, n) => row(n))].join('\n');

  type Dated = [string, string, string, string, number?];
  const hour = (n: number) => new Date(Date.UTC(2020, 0, 1, n));
  const two = (number: number) => `${number}`.padStart(2, '0');
  it.each<Dated>([
    [
      'weeks',
      fileOf('week,v', (n) => `${2019 + Math.floor(n / 52)}-W${String((n % 52) + 1).padStart(2, '0')},${level(n)}`),
      '2018-12-31',
      '2020-02-17',
    ],
    ['days of a spreadsheet', fileOf('Date,v', (n) => `${43_831 + n},${level(n)}`), '2020-01-01', '2020-02-29'],
    ['hours of a spreadsheet', fileOf('Date,v', (n) => `${(43_831 + n / 24).toFixed(6)},${level(n)}`), '2020-01-01', '2020-01-03 11:00:00'],
    ['years with a fraction', fileOf('decimal year,v', (n) => `${2000 + n / 4},${level(n)}`), '2000-01-01', '2014-10-01'],
    ['middles of months', fileOf('decimal year,v', (n) => `${(2000 + (n + 0.5) / 12).toFixed(4)},${level(n)}`), '2000-01-16', '2004-12-16'],
    ['days as parts of a year', fileOf('decimal year,v', (n) => `${(2001 + n / 365).toFixed(3)},${level(n)}`), '2001-01-01', '2001-03-01'],
    ['hours as parts of a year', fileOf('decimal year,v', (n) => `${2001 + n / 8760},${level(n)}`), '2001-01-01', '2001-01-03 11:00:00'],
    [
      'years beside months',
      fileOf('Year,Month,v', (n) => `${2000 + Math.floor(n / 12)},${(n % 12) + 1},${level(n)}`),
      '2000-01-01',
      '2004-12-01',
    ],
    ['years beside quarters', fileOf('year;quarter;v', (n) => `${2000 + (n >> 2)};${(n % 4) + 1};${level(n)}`), '2000-01-01', '2014-10-01'],
    [
      'years, months by name, days',
      fileOf('Jahr;Monat;Tag;v', (n) => `2021;${n < 31 ? 'Mai' : 'Juni'};${n < 31 ? n + 1 : n - 30};${level(n)}`),
      '2021-05-01',
      '2021-06-29',
    ],
    [
      'days beside times',
      fileOf(
        'Date,Time,v',
        (n) =>
          `${day(Math.floor(n / 24))
            .toISOString()
            .slice(0, 10)},${n % 24}:30,${level(n)}`,
      ),
      '2020-01-01 00:30:00',
      '2020-01-03 11:30:00',
    ],
    [
      'days beside hours',
      fileOf(
        'Date,Hour,v',
        (n) =>
          `${day(Math.floor(n / 24))
            .toISOString()
            .slice(0, 10)},${n % 24},${level(n)}`,
      ),
      '2020-01-01',
      '2020-01-03 11:00:00',
    ],
    ...(
      [
        ['hours behind the day', 10],
        ['minutes behind the day', 12],
        ['seconds behind the day', 14],
      ] as const
    ).map(
      ([name, digits]): Dated => [
        name,
        fileOf('t,v', (n) => `${hour(n).toISOString().replace(/\D/g, '').slice(0, digits)},${level(n)}`),
        '2020-01-01',
        '2020-01-03 11:00:00',
      ],
    ),
    ...[1e6, 1e9].map(
      (unit): Dated => [
        `parts of a second, ${unit}`,
        fileOf('t,v', (n) => `${(BigInt(day(n).getTime()) * BigInt(unit)) / 1000n},${level(n)}`),
        '2020-01-01',
        '2020-02-29',
      ],
    ),
    ['days of a year', fileOf('date,v', (n) => `${2020 * 1000 + n + 1},${level(n)}`), '2020-01-01', '2020-02-29'],
    ['Julian days', fileOf('JD,v', (n) => `${2_458_849.5 + n},${level(n)}`), '2020-01-01', '2020-02-29'],
    ['modified Julian days', fileOf('MJD,v', (n) => `${58_849 + n},${level(n)}`), '2020-01-01', '2020-02-29'],
    ...(
      [
        ['01/2000', (year, month) => `${two(month)}/${year}`],
        ['1/2000', (year, month) => `${month}/${year}`],
        ['2000/01', (year, month) => `${year}/${two(month)}`],
        ['01.2000', (year, month) => `${two(month)}.${year}`],
        ['2000.01', (year, month) => `${year}.${two(month)}`],
        ['2000.1 for October', (year, month) => `${Number(`${year}.${two(month)}`)}`],
      ] as const satisfies readonly (readonly [string, (year: number, month: number) => string])[]
    ).map(
      ([name, write]): Dated => [
        `months as ${name}`,
        fileOf('month,v', (n) => `${write(2000 + Math.floor(n / 12), (n % 12) + 1)},${level(n)}`),
        '2000-01-01',
        '2004-12-01',
      ],
    ),
    ['quarters as 2000.1', fileOf('quarter,v', (n) => `${2000 + (n >> 2)}.${(n % 4) + 1},${level(n)}`), '2000-01-01', '2014-10-01'],
    [
      'days as numbers beside times as numbers',
      fileOf('date,time,v', (n) => `${hour(n).toISOString().slice(0, 10).replaceAll('-', '')},${two(n % 24)}00,${level(n)}`),
      '2020-01-01',
      '2020-01-03 11:00:00',
    ],
    [
      'row numbers before dates',
      fileOf(',date,v', (n) => `${n},${day(n).toISOString().slice(0, 10)},${level(n)}`),
      '2020-01-01',
      '2020-02-29',
    ],
    ['no dates, and a note below', `${fileOf('level', level)}\n\nSource: made up`, '1', '60', 1],
    ['no dates, one column', fileOf('level', level), '1', '60'],
    ['no dates, no name', fileOf(level(99), level, 59), '1', '60'],
    ['one column of decimal commas', fileOf('Pegel', (n) => level(n).replace('.', ',')), '1', '60'],
    ['all in one row', Array.from({ length: 60 }, (_, n) => level(n)).join(', '), '1', '60'],
    ['all in one row, with decimal commas', Array.from({ length: 60 }, (_, n) => level(n).replace('.', ',')).join('; '), '1', '60'],
    ['numbers of the rows', fileOf('n,v', (n) => `${n},${level(n)}`), '1', '60'],
  ])('dated by %s', (_, text, from, to, leftOut = 0) => {
    expect(seriesSummary(text, ask)).toMatchObject({
      rows: 60,
      from,
      to,
      gaps: 0,
      missing: 0,
      windows: 48,
      leftOut,
      columns: { length: 1 },
    });
  });

  it('clocks that are put back count no hour twice, and forward none that is missing', () => {
    const hours = (start: number, change: number) =>
      fileOf('t,v', (n) => {
        const [before, after] = start > 6 ? ['+02:00', '+01:00'] : ['+01:00', '+02:00'];
        const isBefore = n < change;
        const at = new Date(Date.UTC(2021, start, 30, 20 + n + Number((isBefore ? before : after).slice(1, 3))));
        return `${at.toISOString().slice(0, 19)}${isBefore ? before : after},${level(n)}`;
      });
    for (const text of [hours(9, 5), hours(2, 5)])
      expect(seriesSummary(text, ask)).toMatchObject({ rows: 60, gaps: 0, windows: 48, leftOut: 0 });
    expect(seriesSummary(hours(9, 5).replaceAll('+02:00', ' CEST').replaceAll('+01:00', ' CET'), ask)).toMatchObject({
      leftOut: 0,
      windows: 48,
    });
  });

  it('of a table of shares it is the price at the close', () => {
    const text = fileOf(
      'Date,Open,Close,Volume',
      (n) => `${day(n).toISOString().slice(0, 10)},${level(n)},${level(n + 1)},${1000 + n * n}`,
    );
    expect(seriesSummary(text, ask)).toMatchObject({ column: 'Close', columns: ['Open', 'Close', 'Volume'] });
  });

  it.each([
    ['date,v\n', 'csv.onlyHeader'],
    ['date,v\n2020-01-01,5', 'csv.tooFewRows'],
    [fileOf('date,v', (n) => `${day(n).toISOString().slice(0, 10)},5`), 'csv.constantTarget'],
    [fileOf('date,v', (n) => `${n < 30 ? `${n + 1}/1` : `1/${n - 28}`}/2021,${level(n)}`, 57), 'csv.mixedDates'],
    [fileOf('a,b', (n) => `${(n * 7) % 60},${level(n)}`), 'csv.noDates'],
  ])('of which there is none is told why: %#', (text, key) => {
    expect(() => seriesSummary(text, { ...ask, isTable: true })).toThrow(
      expect.objectContaining({ sentence: expect.objectContaining({ key }) }),
    );
  });

  it('may have as many rows as are looked at, and names above them', () => {
    const text = fileOf('t,v', (n) => `${1_500_000_000 + 60 * n},${level(n)}`, 100_000);
    expect(seriesSummary(text, ask)).toMatchObject({ rows: 100_000, earlier: 95_000, leftOut: 0, windows: 4988 });
  });

  it.each(['-999.9', '-99.99', '999.9', '-9999.0', '9.96921e+36', '-1e30', '-2147483648'])('%s stands for none', (mark) => {
    const text = fileOf('date,v', (n) => `${day(n).toISOString().slice(0, 10)},${n % 20 === 7 ? mark : level(n)}`);
    expect(seriesSummary(text, ask)).toMatchObject({ rows: 60, marked: 3, missing: 0, windows: 7 + 7 + 0 + 0 });
  });

  it.each([
    ['°C', ' °C', true],
    ['°C', '°C', true],
    ['hPa', 'hPa', true],
    ['µg/m³', ' µg/m³', true],
    ['hPa', 'hPa', false],
  ])('a unit behind the numbers is that of the series: %s', (unit, behind, hasName) => {
    const cell = (n: number) => `${day(n).toISOString().slice(0, 10)};${n === 5 ? 'NA' : level(n).replace('.', ',') + behind}`;
    const rows = Array.from({ length: 60 }, (_, n) => cell(n));
    const summary = seriesSummary((hasName ? ['Datum;Wert', ...rows] : rows).join('\n'), ask);
    expect(summary).toMatchObject({ rows: 60, missing: 1, trainMean: expect.closeTo(23.15, 0) });
    if (hasName) expect(summary?.columns).toEqual([`Wert (${unit})`]);
  });

  it('a value of the data is no mark for none', () => {
    const rows = (values: readonly number[]) =>
      ['date,v', ...values.map((value, n) => `${day(n).toISOString().slice(0, 10)},${value}`)].join('\n');
    const values = Array.from({ length: 40 }, (_, n) => n * 40 - 1200);
    expect(seriesSummary(rows([...values, -999]), ask)).toMatchObject({ marked: 0, rows: 41 });
  });
});
