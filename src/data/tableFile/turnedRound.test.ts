import { describe, expect, it } from 'vitest';
import { dayText } from '../days';
import { isPixelTable } from '../imageFiles/pixelTable';
import { readTable } from './openTable';
import { seriesSummary } from './seriesSummary';

const counted = <Value>(count: number, each: (n: number) => Value) => Array.from({ length: count }, (_, n) => each(n));
const value = (row: number, n: number) => 100 * (row + 1) + ((7 * n) % 11);
const cells = (row: number, count: number) => counted(count, (n) => value(row, n));
const asSeries = (text: string) => readTable(text, { rowsAre: 'series' });
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const heads: readonly [what: string, head: (n: number) => string, from: string, to: string][] = [
  ['years', (n) => `${1990 + n}`, '1990-01-01', '2019-01-01'],
  ['years as R writes them', (n) => `X${1990 + n}`, '1990-01-01', '2019-01-01'],
  ['years as the World Bank has them', (n) => `${1990 + n} [YR${1990 + n}]`, '1990-01-01', '2019-01-01'],
  ['years from autumn to autumn', (n) => `${1990 + n}/${String((1991 + n) % 100).padStart(2, '0')}`, '1990-01-01', '2019-01-01'],
  ['months', (n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`, '2010-01-01', '2012-06-01'],
  ['months in one number', (n) => `${2010 + Math.floor(n / 12)}${String((n % 12) + 1).padStart(2, '0')}`, '2010-01-01', '2012-06-01'],
  ['months by name', (n) => `${names[n % 12]} ${2010 + Math.floor(n / 12)}`, '2010-01-01', '2012-06-01'],
  ['quarters', (n) => `${2010 + Math.floor(n / 4)}Q${(n % 4) + 1}`, '2010-01-01', '2017-04-01'],
  ['quarters first', (n) => `Q${(n % 4) + 1} ${2010 + Math.floor(n / 4)}`, '2010-01-01', '2017-04-01'],
  ['days', (n) => new Date(Date.UTC(2020, 0, 22 + n)).toISOString().slice(0, 10), '2020-01-22', '2020-02-20'],
  [
    'days with the month first',
    (n) => new Date(Date.UTC(2020, 0, 22 + n)).toISOString().replace(/^20(..)-0?(\d+)-(..).*$/, '$2/$3/$1'),
    '2020-01-22',
    '2020-02-20',
  ],
];

describe.each(heads)('heads that are %s', (_, head, from, to) => {
  const count = 30;
  const times = counted(count, head);

  it('are the dates of one series in one row, with or without its name', () => {
    for (const name of [[], ['CO2']]) {
      const text = [
        [...name.map(() => 'what'), ...times],
        [...name, ...cells(0, count)],
      ]
        .map((row) => row.join(';'))
        .join('\n');
      const { series, across, columns } = asSeries(text);
      expect([...(series?.values ?? [])]).toEqual(cells(0, count));
      expect([series?.days[0] ?? 0, series?.days.at(-1) ?? 0].map(dayText)).toEqual([from, to]);
      expect(columns.map((column) => column.name)).toEqual(['date', name[0] ?? 'value']);
      expect(across).toEqual({ heads: count, from: times[0], to: times.at(-1), columns: count + name.length, byYear: false });
    }
  });

  it('are the dates of a series a row, missing values and the newest first too', () => {
    const rows = ['Austria', 'Belgium', 'Chile'].map((name, k) => [name, ...cells(k, count)]);
    rows[0]?.splice(4, 1, '');
    rows[2]?.splice(9, 1, '..');
    const back = [['country', ...times], ...rows].map(([first, ...others]) => [first, ...others.reverse()].join(',')).join('\n');
    const summary = seriesSummary(back, { trainPercent: 80, window: 4, isTable: true });
    expect(summary).toMatchObject({
      rows: count,
      from,
      to,
      sorted: true,
      columns: ['Austria', 'Belgium', 'Chile'],
      column: 'Belgium',
      missing: 0,
    });
    expect(summary?.byColumn.map(({ windows }) => windows)).toEqual([22, 26, 21]);
  });
});

describe('a year a row', () => {
  const years = counted(20, (n) => 2000 + n);
  const ofYear = (parts: number, year: number) => counted(parts, (k) => 0.5 * ((year - 2000) * parts + k));

  it.each([
    ['months', names, '2019-12-01'],
    [
      'months in German, with what sums them up',
      ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez', 'Jahr'],
      '2019-12-01',
    ],
    ['months with their seasons', [...names, 'J-D', 'DJF', 'MAM', 'JJA', 'SON'], '2019-12-01'],
    ['quarters', ['Q1', 'Q2', 'Q3', 'Q4'], '2019-10-01'],
  ])('with %s as heads is one series', (_, parts, to) => {
    const count = parts.length > 4 ? 12 : 4;
    const rows = years.map((year) => [year, ...ofYear(count, year), ...parts.slice(count).map(() => 99)]);
    const { series, across } = asSeries([['Year', ...parts], ...rows].map((row) => row.join(',')).join('\n'));
    expect([...(series?.values ?? [])]).toEqual(counted(20 * count, (n) => n / 2));
    expect([series?.days[0] ?? 0, series?.days.at(-1) ?? 0].map(dayText)).toEqual(['2000-01-01', to]);
    expect(across).toMatchObject({ byYear: true, heads: count });
  });

  it('is a series a name where the years come again, and ends with the last number', () => {
    const rows = ['Wien', 'Graz'].flatMap((town, k) =>
      years.map((year) => [town, year, ...ofYear(12, year).map((each, m) => (year === 2019 && m > 8 ? '' : each + k))]),
    );
    const { series, columns } = asSeries([['station', 'year', ...names], ...rows].map((row) => row.join('\t')).join('\n'));
    expect(columns.map(({ name }) => name)).toEqual(['date', 'Wien', 'Graz']);
    expect([series?.label, series?.values.length, dayText(series?.days.at(-1) ?? 0)]).toEqual(['Wien', 237, '2019-09-01']);
  });
});

it('names each row by as few columns as tell it from the others', () => {
  const rows = [
    ['', 'Austria', 47.5],
    ['Hubei', 'China', 30.9],
    ['Beijing', 'China', 40.1],
  ].map((row, k) => [...row, ...cells(k, 12)].join(','));
  const { columns } = asSeries([`state,country,lat,${counted(12, (n) => 2001 + n)}`, ...rows].join('\n'));
  expect(columns.map(({ name }) => name)).toEqual(['date', 'Austria', 'Hubei, China', 'Beijing, China']);
});

it('stays as it is where the rows are examples: by itself, and with a class or a note behind the years', () => {
  const text = [`country,${counted(17, (n) => 2001 + n)}`, ...counted(4, (k) => [`c${k}`, ...cells(k, 17)].join(','))].join('\n');
  expect(readTable(text)).toMatchObject({ series: null, canBeSeries: true, choices: { rowsAre: 'examples' } });
  expect(readTable(text, { seriesGuess: 'ofTimesAlone' }).choices.rowsAre).toBe('series');
  const ofClass = text.replaceAll(/$/gm, ',yes').replace(',yes', ',class');
  expect(readTable(ofClass, { seriesGuess: 'ofTimesAlone' })).toMatchObject({
    series: null,
    across: null,
    choices: { rowsAre: 'examples' },
  });
});

it('is no table of pixels, though a square of them would have as many columns', () => {
  const wide = (first: number) =>
    [`name,${counted(16, (n) => first + n)}`, ...counted(4, (k) => [k, ...cells(k, 16)].join(','))].join('\n');
  expect([isPixelTable(wide(0)), isPixelTable(wide(2001))]).toEqual([true, false]);
});
