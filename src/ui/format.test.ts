import { expect, it } from 'vitest';
import { fixed, lossText, parseNumber, percentText, plainText } from './format';

it('fixed keeps its digits, with a true minus and no minus before zero', () => {
  expect([fixed(1.005, 1), fixed(-2.5, 2), fixed(-0.001, 2), fixed(0)]).toEqual(['1.0', '−2.50', '0.00', '0.00']);
  expect([fixed(Number.NaN), fixed(Number.POSITIVE_INFINITY), fixed(Number.NEGATIVE_INFINITY)]).toEqual(['–', '∞', '−∞']);
});

it('losses keep three digits while they are ordinary and become powers of ten beyond', () => {
  expect([lossText(0.5), lossText(0), lossText(123.4567)]).toEqual(['0.500', '0.000', '123.457']);
  expect([lossText(0.00012), lossText(45_678), lossText(-0.00012)]).toEqual(['1.2e−4', '4.6e4', '−1.2e−4']);
  expect(lossText(Number.NaN)).toBe('–');
});

it('shares are per cent, a dash where there is none', () => {
  expect([percentText(0.9649), percentText(1), percentText(Number.NaN)]).toEqual(['96.5 %', '100.0 %', '–']);
});

it('what is typed is read with comma or point and either minus, and read back as written', () => {
  expect([parseNumber(' 0,03 '), parseNumber('−1.5'), parseNumber('-2'), parseNumber('−1e−7')]).toEqual([0.03, -1.5, -2, -1e-7]);
  expect([parseNumber(''), parseNumber('ten')]).toEqual([Number.NaN, Number.NaN]);
  for (const value of [0.001, -3, 1e-7, -1e-7, 250, 0.1 + 0.2]) expect(parseNumber(plainText(value))).toBeCloseTo(value, 12);
});
