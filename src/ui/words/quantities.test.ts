import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantities, quantitiesFor } from './quantities';

const english = quantitiesFor('en');
const german = quantitiesFor('de-AT');

const ofNumbers = [
  'number',
  'count',
  'fixed',
  'compact',
  'loss',
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
        expect(write(value)).toMatch(/^(–|−?(∞|\d[\d.,\p{Zs}]*(e−?\d+)?))( %| MB)?$/u);
        if (Number.isNaN(value)) expect(write(value)).toMatch(/^–/);
      }
    }
  });

  it('has no minus before a zero', () => {
    for (const { [name]: write } of [english, german]) expect(write(-0)).not.toMatch(/−/);
  });
});

it('a loss keeps three digits while it is ordinary and becomes a power of ten beyond', () => {
  expect([0.5, 0, 123.4567, 0.00012, 45_678, -0.00012].map(english.loss)).toEqual([
    '0.500',
    '0.000',
    '123.457',
    '1.2e−4',
    '4.6e4',
    '−1.2e−4',
  ]);
  expect(german.loss(0.5)).toBe('0,500');
});

it('a tick has three digits at most, and says what it stands for', () => {
  expect([0, 0.5, -2, 1234, 0.00012, 1.5e5, 1e-9].map(english.tick)).toEqual(['0', '0.5', '−2', '1230', '1.2e−4', '1.5e5', '1e−9']);
  expect(german.tick(0.25)).toBe('0,25');
});

it('counts come in groups, each language in its own', () => {
  expect([1234567, -1200, 999, 0.4].map((value) => english.count(value))).toEqual(['1,234,567', '−1,200', '999', '0']);
  expect(quantitiesFor('de').count(1234567)).toBe('1.234.567');
});

it('shares are parts of a whole, per cents are per cents', () => {
  expect([english.share(0.9649), english.share(1), english.percent(12.5)]).toEqual(['96.5 %', '100.0 %', '12.5 %']);
});

it('memory comes in units of 1,048,576 bytes, files in units of a million', () => {
  expect([english.memory(256 * 2 ** 20), english.fileSize(1_258_728)]).toEqual(['256 MB', '1.3 MB']);
});

it('shapes and sides', () => {
  expect([english.shape([4, 4, 1]), english.sides([5, 3])]).toEqual(['[4, 4, 1]', '5 × 3']);
});

it('a plain number reads back as the number it is, to six digits', () => {
  const read = (text: string) => Number(text.replace('−', '-').replace('−', '-'));
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      expect(read(english.number(value))).toBe(Number(value.toPrecision(6)) + 0);
    }),
  );
});

it('fixed keeps its digits, with a true minus and none before zero', () => {
  expect([english.fixed(1.005, 1), english.fixed(-2.5), english.fixed(-0.001), english.fixed(0)]).toEqual(['1.0', '−2.50', '0.00', '0.00']);
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => english.fixed(value))).toEqual(['–', '∞', '−∞']);
});
