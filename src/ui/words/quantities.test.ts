import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../tests/unitSpaces';
import { parseNumber } from '../controls/parseNumber';
import { type Quantities, quantitiesFor } from './quantities';

const english = quantitiesFor('en');
const german = quantitiesFor('de-AT');

const ofNumbers = [
  'number',
  'count',
  'fixed',
  'compact',
  'loss',
  'weight',
  'answer',
  'gradient',
  'r2',
  'tick',
  'share',
  'percent',
  'probability',
  'memory',
  'fileSize',
] as const satisfies readonly (keyof Quantities)[];
const extremes = [
  0,
  -0,
  1e-310,
  -1e-310,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_VALUE,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

describe.each(ofNumbers)('%s', (name) => {
  it('writes any number, and says a dash where there is none', () => {
    for (const { [name]: write } of [english, german]) {
      for (const value of extremes) {
        expect(write(value)).toMatch(/^(–|−?(∞|\d[\d.,\u202f]*(·10⁻?[⁰¹²³⁴-⁹]+)?|10⁻?[⁰¹²³⁴-⁹]+))(\u00a0%|\u00a0[kM]B)?$/u);
        if (Number.isNaN(value)) expect(write(value)).toMatch(/^–/);
      }
    }
  });

  it('has no minus before a zero', () => {
    for (const { [name]: write } of [english, german]) expect(write(-0)).not.toMatch(/−/);
  });
});

it('a loss keeps three digits while they say something and is a power of ten beyond', () => {
  expect([0.5, 0, 0.001, 0.0009, 123.4567, 1234.56, 9999, 12_345, -0.00012].map(english.loss)).toEqual([
    '0.500',
    '0.000',
    '0.001',
    '9.0·10⁻⁴',
    '123.457',
    '1\u202f234.6',
    '9\u202f999.0',
    '1.2·10⁴',
    '−1.2·10⁻⁴',
  ]);
  expect(german.loss(0.5)).toBe('0,500');
});

it('a weight has two digits, an answer three, a gradient four, and none more room than it has', () => {
  expect([-0.944, 12.345, 999.994, 999.996, -1.8e295].map(english.weight)).toEqual(['−0.94', '12.35', '999.99', '1.0·10³', '−1.8·10²⁹⁵']);
  expect([0.3912, -4567].map(english.answer)).toEqual(['0.391', '−4.6·10³']);
  expect([0.06194, 0.00001, -5000].map(english.gradient)).toEqual(['0.0619', '1.0·10⁻⁵', '−5.0·10³']);
});

it('a probability goes from 0.00 to 1.00, R² is whole far below 0, then a power of ten', () => {
  expect([0, 0.996, 1].map(english.probability)).toEqual(['0.00', '1.00', '1.00']);
  expect([0.8617, -0.391, -99.5, -101.4, -7312, Number.NEGATIVE_INFINITY].map(english.r2)).toEqual([
    '0.862',
    '−0.391',
    '−100',
    '−101',
    '−7.3·10³',
    '−∞',
  ]);
});

it('every quantity that stands in a column has at most eleven signs, whatever it is', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      for (const name of ['loss', 'weight', 'answer', 'gradient', 'r2'] as const)
        expect(english[name](value).length).toBeLessThanOrEqual(11);
    }),
  );
});

it('a tick has three digits at most, and says what it stands for', () => {
  expect([0, 0.5, -2, 1234, 0.00012, 1.5e5, 1e-9].map(english.tick)).toEqual([
    '0',
    '0.5',
    '−2',
    '1\u202f230',
    '1.2·10⁻⁴',
    '1.5·10⁵',
    '10⁻⁹',
  ]);
  expect(german.tick(0.25)).toBe('0,25');
});

it('counts come in groups of three, with a thin space from 1 000', () => {
  expect([46_017, 1234567, -1200, 999, 0.4].map((value) => english.count(value))).toEqual([
    '46\u202f017',
    '1\u202f234\u202f567',
    '−1\u202f200',
    '999',
    '0',
  ]);
  expect(quantitiesFor('de').count(1234567)).toBe('1\u202f234\u202f567');
});

it('shares are parts of a whole, per cents are per cents', () => {
  expect([english.share(0.9649), english.share(1), english.percent(12.5)]).toEqual(['96.5 %', '100.0 %', '12.5 %'].map(asWritten));
});

it('memory comes in units of 1,048,576 bytes, files in units of a million', () => {
  expect([english.memory(256 * 2 ** 20), english.fileSize(1_258_728)]).toEqual(['256 MB', '1.3 MB'].map(asWritten));
  expect([0, 3, 34_211, 99_999, 100_000].map(english.fileSize)).toEqual(['0 kB', '1 kB', '34 kB', '100 kB', '0.1 MB'].map(asWritten));
});

it('shapes and sides', () => {
  expect([english.shape([4, 4, 1]), english.sides([5, 3])]).toEqual(['[4, 4, 1]', '5 × 3']);
});

it('a plain number reads back as the number it is, to six digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      expect(parseNumber(english.number(value))).toBe(Number(value.toPrecision(6)) + 0);
    }),
  );
});

it('fixed keeps its digits, with a true minus and none before zero', () => {
  expect([english.fixed(1.005, 1), english.fixed(-2.5), english.fixed(-0.001), english.fixed(0)]).toEqual(['1.0', '−2.50', '0.00', '0.00']);
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => english.fixed(value))).toEqual(['–', '∞', '−∞']);
});
