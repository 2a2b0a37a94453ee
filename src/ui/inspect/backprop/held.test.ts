import { expect, it } from 'vitest';
import { quantitiesFor } from '../../words/quantities';
import { differenceText, pathsText, productText } from './held';

const { compact } = quantitiesFor('en');

it('gives the parts of a product as many digits as it takes to come out as it is written', () => {
  expect(productText([-0.12342, 0.93749], compact)).toBe('−0.1234 · 0.9375 = −0.116');
  expect(productText([0.5, -0.25], compact)).toBe('0.500 · (−0.250) = −0.125');
});

it('does so with differences, whole numbers as such', () => {
  expect(differenceText(0.5174, 1, compact)).toBe('0.517 − 1 = −0.483');
  expect(differenceText(0.6996, -0.1004, compact)).toBe('0.700 − (−0.100) = 0.800');
});

it('writes the paths of a gradient so that their factors give the products and the products the sum', () => {
  const factors = [
    [0.758123, 0.3337, -0.9412],
    [0.758123, 1, 1.2345e-7],
    [0.5, 0.25, 0.1],
  ];
  const paths = factors.map((each) => ({ factors: each, product: each.reduce((so, factor) => so * factor, 1) }));
  const sum = paths.reduce((so, { product }) => so + product, 0);
  const written = pathsText(paths, sum, quantitiesFor('en'));
  const read = (text: string) => Number(text.replace('−', '-').replace('·10⁻⁷', 'e-7').replace('·10⁻⁸', 'e-8'));
  for (const path of written) {
    const given = path.factors.map(read).reduce((so, factor) => so * factor, 1);
    expect(Math.abs(given - read(path.product))).toBeLessThanOrEqual(Math.min(5.1e-5, 0.051 * Math.abs(given)));
  }
  const given = written.map(({ product }) => read(product)).reduce((so, product) => so + product, 0);
  expect(compact(given, 4)).toBe(compact(sum, 4));
  expect(written[1]).toEqual({ factors: ['0.75812', '1.00000', '1.235·10⁻⁷'], product: expect.stringMatching(/^9\.\d+·10⁻⁸$/) });
  expect(written[2]?.factors).toEqual(['0.500', '0.250', '0.100']);
});
