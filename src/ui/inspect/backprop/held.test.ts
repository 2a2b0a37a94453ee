import { expect, it } from 'vitest';
import { quantitiesFor } from '../../words/quantities';
import { differenceText, productText } from './held';

const { compact } = quantitiesFor('en');

it('gives the parts of a product as many digits as it takes to come out as it is written', () => {
  expect(productText([-0.12342, 0.93749], compact)).toBe('−0.1234 · 0.9375 = −0.116');
  expect(productText([0.5, -0.25], compact)).toBe('0.500 · (−0.250) = −0.125');
});

it('does so with differences, whole numbers as such', () => {
  expect(differenceText(0.5174, 1, compact)).toBe('0.517 − 1 = −0.483');
  expect(differenceText(0.6996, -0.1004, compact)).toBe('0.700 − (−0.100) = 0.800');
});
