import { describe, expect, it } from 'vitest';
import { finished } from './finished';
import { numberOf, numberStyle } from './numberStyle';

describe('a number as people write it', () => {
  it.each<[string, number]>([
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['−3', -3],
    ['+3', 3],
    ['1e-3', 1e-3],
    ['2.5E6', 2.5e6],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['12,34,567', 1234567],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1234567],
    ['1\u202f234', 1234],
    ["1'234.5", 1234.5],
    ['1’234', 1234],
    ['12 %', 0.12],
    ['7%', 0.07],
    ['$1,200', 1200],
    ['-$5', -5],
    ['$-5', -5],
    ['1200 €', 1200],
    ['CHF 12.50', 12.5],
    ['(300)', -300],
    ['1/2', 0.5],
    ['-3/4', -0.75],
    ['1 1/2', 1.5],
  ])('%s', (cell, wanted) => {
    expect(numberOf(cell, '.')).toBe(wanted);
  });

  it.each<[string, number]>([
    ['1,5', 1.5],
    ['1.234,50', 1234.5],
    ['1.234', 1234],
    ['1 234,5', 1234.5],
    ['12,5 %', 0.125],
    ['1.200 €', 1200],
    ['1,5e3', 1500],
  ])('%s with a decimal comma', (cell, wanted) => {
    expect(numberOf(cell, ',')).toBe(wanted);
  });

  it.each([
    '',
    'NaN',
    'Infinity',
    '0x10',
    '1 2',
    '--1',
    '1,5',
    '1.2.3',
    'a1',
    '1e999',
    '1/0',
    '$',
    '%',
    '12:30',
    '1,23,4',
    '-',
    '.',
    '1'.repeat(400),
  ])('“%s” is none', (cell) => {
    expect(numberOf(cell, '.')).toBeNaN();
  });
});

describe('the mark of a column', () => {
  const styled = (...cells: string[]) => finished(numberStyle(new Map(cells.map((cell) => [cell, 1]))));
  it.each<[string, readonly string[], '.' | ',' | null]>([
    ['points before two digits', ['1.25', '1.234'], '.'],
    ['commas before one digit', ['1,5', '1,234'], ','],
    ['both marks', ['1.234,50', '2.000'], ','],
    ['two of the same', ['1.234.567', '1.234'], ','],
    ['hundreds, then thousands', ['920', '950', '1,222', '1,259'], '.'],
    ['hundreds, then thousands with points', ['900', '950', '1.000', '1.040'], ','],
    ['a nought before the mark', ['0.125', '1.222'], '.'],
    ['thousands without a mark beside', ['1500', '1.222'], '.'],
    ['nothing that says it', ['1.222', '1.259'], null],
    ['whole numbers', ['1', '2'], null],
  ])('%s', (_, cells, wanted) => {
    expect(styled(...cells).decimal).toBe(wanted);
  });

  it('is asked for where nothing says it', () => {
    expect(styled('1.222', '1.259').either).toBe('1.222');
    expect(styled('1', '2').either).toBeNull();
  });
});
