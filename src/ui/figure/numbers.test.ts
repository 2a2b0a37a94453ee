import { expect, it } from 'vitest';
import { csvOf } from './numbers';

it('writes numbers with all their digits, none as nothing, and quotes what would break a line', () => {
  const numbers = {
    caption: 'x',
    columns: [{ name: 'layer, unit' }, { name: 'gradient', text: () => 'rounded' }],
    rows: [
      ['1 "tanh"', 0.1234567890123],
      ['two\nlines', Number.NaN],
      ['3', Number.NEGATIVE_INFINITY],
    ],
  };
  expect(csvOf(numbers)).toBe('"layer, unit",gradient\n"1 ""tanh""",0.1234567890123\n"two\nlines",\n3,-Infinity\n');
});

it('a file has one table after another, with an empty line between', () => {
  const after = { caption: '', columns: [{ name: 'a' }, { name: 'b' }], rows: [['x', 2]] };
  expect(csvOf({ caption: '', columns: [{ name: 'c' }], rows: [[1]], after })).toBe('c\n1\n\na,b\nx,2\n');
});
