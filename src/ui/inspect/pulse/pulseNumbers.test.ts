import { expect, it } from 'vitest';
import { csvOf } from '../../figure/numbers';
import { pulseNumbers } from './pulseNumbers';

const row = {
  layer: { column: 1, flat: 0.5, still: [0, 1], quantiles: [1, 2, 3, 4, 5], gradientNorm: 6 },
  start: 7,
  ratio: 8,
} as never;
const word = ((name: string, values?: object) => [name, ...Object.values(values ?? {})].join(' ')) as never;
const samples = [{ at: 0, quantiles: [[9, 9, 9, 9, 9]], gradientNorms: [9] }] as never;
const numbersOf = (skips: Parameters<typeof pulseNumbers>[1]) => pulseNumbers([row], skips, 3, samples, word, {} as never);

it('has a row a skip, under columns of its own', () => {
  const numbers = numbersOf([{ from: 0, to: 2, along: 0.25, through: Number.NaN }]);
  expect(numbers.rows.map((cells) => cells.length)).toEqual(numbers.rows.map(() => numbers.columns.length));
  expect(csvOf(numbers).split('\n')).toEqual([
    expect.stringMatching(/,column\.along,column\.through$/),
    'layer 1,3,0.5,1,1,2,3,4,5,6,7,8,,',
    'column.skip 0 2,3,,,,,,,,,,,0.25,',
    'layer 1,0,,,9,9,9,9,9,9,7,,,',
    '',
  ]);
});

it('has none of them in a network without skips', () => {
  expect(csvOf(numbersOf([]))).not.toMatch(/skip|along/);
});
