import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './openTable';

const rows = [
  ['Jan', '12.5', '3', '0.25'],
  ['Feb', '10.1', '7', '0.5'],
  ['Mar', '11.25', '1', '1.75'],
  ['Apr', '9.4', '4', '2.5'],
];
const text = (foot: readonly (readonly string[])[], comma = false) =>
  [['month', 'sales', 'shops', 'share'], ...rows, ...foot]
    .map((cells) => cells.map((cell, i) => (comma && i > 0 ? cell.replace('.', ',') : cell)).join(comma ? ';' : ','))
    .join('\n');
const read = (foot: readonly (readonly string[])[], comma = false, keepTotals = false) => readTable(text(foot, comma), { keepTotals });

describe('rows at the foot that sum up the others', () => {
  it.each([
    ['Total', ['43.25', '15', '5']],
    ['Summe:', ['43.3', '15', '']],
    ['Grand total', ['43', '15', '5.00']],
    ['Average', ['10.81', '3.75', '1.25']],
    ['Ø', ['10.8', '4', '']],
    ['moyenne', ['', '3.75', '1.3']],
  ])('“%s” is left out, in both ways to write numbers, and can be kept', (word, cells) => {
    for (const comma of [false, true]) {
      const reading = read([[word, ...cells]], comma);
      expect([reading.totals, reading.rows.read, reading.rows.used]).toEqual([1, 5, 4]);
      expect(reading.problems).toEqual([{ line: 6, reason: { key: 'row.total', values: { word } } }]);
      const kept = read([[word, ...cells]], comma, true);
      expect([kept.totals, kept.choices.keepTotals, kept.problems.some(({ reason }) => reason.key === 'row.total')]).toEqual([
        1,
        true,
        false,
      ]);
    }
  });

  it('may be several: both are of the rows above them all', () => {
    const { totals, rows: counts } = read([
      ['Total', '43.25', '15', '5'],
      ['Mean', '10.8125', '3.75', '1.25'],
    ]);
    expect([totals, counts.used]).toEqual([2, 4]);
  });

  it.each([
    ['other numbers', ['Total', '40', '15', '5']],
    ['one other number', ['Total', '43.25', '15', '6']],
    ['no number', ['Total', '', '', '']],
    ['words', ['Total', '43.25', 'all', '5']],
    ['another word', ['Totals of May', '43.25', '15', '5']],
  ])('with %s is a row as the others are', (_, cells) => {
    expect(read([cells]).totals).toBe(0);
  });

  it('is no such row where it stands above others, or of too few', () => {
    expect(readTable('a,b\nTotal,3\nx,1\ny,2').totals).toBe(0);
    expect(readTable('a,b\nx,1\ny,2\nTotal,3').totals).toBe(0);
  });

  it('is found whatever the numbers, with a sum that is rounded as they are', () => {
    const cents = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 2, max: 400 }), (values, off) => {
        const table = (total: number) => [
          'name,value',
          ...values.map((value, n) => `r${n},${(value / 100).toFixed(2)}`),
          `Total,${(total / 100).toFixed(2)}`,
        ];
        const sum = values.reduce((all, value) => all + value, 0);
        expect(readTable(table(sum).join('\n')).totals).toBe(1);
        const isMean = Math.abs(sum / values.length - (sum + 100 * off)) <= 1;
        // beyond what all the roundings together can be
        if (off > values.length && !isMean) expect(readTable(table(sum + 100 * off).join('\n')).totals).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
