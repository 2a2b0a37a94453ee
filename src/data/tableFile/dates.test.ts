import { describe, expect, it } from 'vitest';
import { dayText } from '../days';
import { dateOf, dayOrder } from './dates';

const read = (cell: string) => {
  const day = dateOf(cell, false);
  return Number.isNaN(day) ? null : dayText(day);
};

describe('a date', () => {
  it.each([
    // weeks as ISO 8601 counts them: 2019 begins on a Tuesday, 2021 on a Friday of week 53
    ['2019-W01', '2018-12-31'],
    ['2019W05', '2019-01-28'],
    ['2020-W53-7', '2021-01-03'],
    ['2021-W01-1', '2021-01-04'],
    // parts of years
    ['2019-Q3', '2019-07-01'],
    ['Q3 2019', '2019-07-01'],
    ['2019Q3', '2019-07-01'],
    ['2019:Q4', '2019-10-01'],
    ['3. Quartal 2019', '2019-07-01'],
    ['1st half 2020', '2020-01-01'],
    ['2020-H2', '2020-07-01'],
    ['2020M01', '2020-01-01'],
    ['2020-M12', '2020-12-01'],
    // named months
    ['Jan 2020', '2020-01-01'],
    ['Jan-20', '2020-01-01'],
    ['31-Jan-99', '1999-01-31'],
    ['31-Dec-2019', '2019-12-31'],
    ['2019-Dec-31', '2019-12-31'],
    ['2019 Dec', '2019-12-01'],
    ['December 31, 2019', '2019-12-31'],
    ['3 August 2019 14:30', '2019-08-03 14:30:00'],
    ['Wed, 02 Jan 2019', '2019-01-02'],
    ['Mittwoch, 2. Januar 2019', '2019-01-02'],
    ['Wed 2019-01-02', '2019-01-02'],
    ['août 2019', '2019-08-01'],
    ['3 de marzo de 2019', '2019-03-03'],
    ['Juli 2019', '2019-07-01'],
    ['20190102T123000Z', '2019-01-02 12:30:00'],
    // as programs write them
    ['01FEB2021', '2021-02-01'],
    ['01FEB2021:12:30:00', '2021-02-01 12:30:00'],
    ['1feb21', '2021-02-01'],
    ['2021FEB', '2021-02-01'],
    ['Mon Feb  1 12:30:05 2021', '2021-02-01 12:30:05'],
    ['Mon Feb 1 12:30:05 UTC 2021', '2021-02-01 12:30:05'],
    ['2021-032', '2021-02-01'],
    ['2020-366', '2020-12-31'],
    ["'2021-02-01", '2021-02-01'],
    ['1.2.2021 12:30 Uhr', '2021-02-01 12:30:00'],
    ['2021年2月1日', '2021-02-01'],
    ['2021년 2월 1일', '2021-02-01'],
    ['III/2019', '2019-07-01'],
    ['Q3-19', '2019-07-01'],
    ['Q3 ’19', '2019-07-01'],
  ])('%s', (cell, wanted) => {
    expect(read(cell)).toBe(wanted);
  });

  it.each([
    '2019-W54',
    '2019-Q5',
    '2020M13',
    '2020-H3',
    'Nobody 2019',
    'Ward 12',
    'a-12-34',
    'Model T 1908',
    '2019-XX',
    '2021-366',
    'S2-19',
    '99XYZ2021',
  ])('is none: %s', (cell) => {
    expect(read(cell)).toBe(null);
  });
});

describe('the order of day and month', () => {
  const cells = (count: number, isDayFirst: boolean) =>
    Array.from({ length: count }, (_, n) => [1 + Math.floor(n / 12), 1 + (n % 12)]).map(([month, day]) =>
      (isDayFirst ? [day, month, 2021] : [month, day, 2021]).join('/'),
    );

  it.each([true, false])('is that in which the rows are in order of time, days first: %s', (isDayFirst) => {
    const all = cells(60, isDayFirst);
    for (const rows of [all, all.toReversed()]) expect(dayOrder(rows)).toMatchObject({ dayIsFirst: isDayFirst, either: null });
    const shuffled = all.map((_, n) => all[(n * 7) % all.length] as string);
    expect(dayOrder(shuffled)).toMatchObject({ dayIsFirst: null, either: shuffled.find((cell) => !/^(\d+)\/\1\//.test(cell)) });
  });

  it('is not one where some cells say so and others the contrary', () => {
    expect(dayOrder(['13/01/2021', '01/14/2021'])).toMatchObject({ both: ['13/01/2021', '01/14/2021'] });
    expect(dayOrder(['13/01/2021', '01/02/2021'])).toMatchObject({ dayIsFirst: true, both: null });
  });
});
