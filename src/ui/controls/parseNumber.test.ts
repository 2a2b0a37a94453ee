import { expect, it } from 'vitest';
import { quantitiesFor } from '../words/quantities';
import { parseNumber } from './parseNumber';

it('what is typed is read with comma or point and either minus, and read back as any language writes it', () => {
  expect([parseNumber(' 0,03 '), parseNumber('−1.5'), parseNumber('-2'), parseNumber('−1e−7')]).toEqual([0.03, -1.5, -2, -1e-7]);
  expect([parseNumber(''), parseNumber('ten')]).toEqual([Number.NaN, Number.NaN]);
  for (const locale of ['en', 'de']) {
    const { number } = quantitiesFor(locale);
    for (const value of [0.001, -3, 1e-7, -1e-7, 250, 12_345.6, 0.1 + 0.2]) expect(parseNumber(number(value))).toBeCloseTo(value, 12);
  }
});
