import { expect, it } from 'vitest';
import { mostEditLetters } from '../../../experiment/networkLooks';
import { edited, editsIn, editText, misfitsIn, withEdit } from './edits';

const pairs = { sequences: { steps: 3, width: 2, symbols: null, x: new Float64Array(6), perStep: true } };
const letters = { sequences: { steps: 3, width: null, symbols: 4, x: new Float64Array(3), perStep: true } };

it('edits stand in links as step.row:value, and come back from there', () => {
  const edits = [
    { step: 0, row: 1, value: 1 },
    { step: 2, row: 0, value: -0.25 },
  ];
  expect(editText(edits)).toBe('1.2:1;3.1:-0.25');
  expect(editsIn(editText(edits), pairs)).toEqual(edits);
});

it('those that do not fit the sequences go: other steps and rows, half a symbol, one that there is not, nonsense', () => {
  expect(editsIn('4.1:1;1.3:1;0.1:1;x;1.1:', pairs)).toEqual([]);
  expect(editsIn('1.1:4;2.1:0.5;3.1:-1;1.2:0;3.1:3', letters)).toEqual([{ step: 2, row: 0, value: 3 }]);
});

it('those that do not fit are named as they stand there', () => {
  expect(misfitsIn('2.1:1;4.1:1;x;1.2:0', pairs)).toEqual(['4.1:1', 'x']);
  expect(misfitsIn('3.1:3;1.1:0.5', letters)).toEqual(['1.1:0.5']);
  expect([misfitsIn('', pairs), misfitsIn('9.9:9', { sequences: null })]).toEqual([[], []]);
});

it('one that was cut at the end of what a link may say is none', () => {
  const text = `${'2.1:12;'.repeat(mostEditLetters)}`.slice(0, mostEditLetters);
  expect(text.endsWith(';2.1:1')).toBe(true);
  expect(editsIn(text, pairs).every(({ value }) => value === 12)).toBe(true);
});

it('one more takes the place of that of its number, and goes where it says what the example says', () => {
  const first = { step: 1, row: 0, value: 5 };
  expect(withEdit([first], { ...first, value: 6 }, 0)).toEqual([{ ...first, value: 6 }]);
  expect(withEdit([first], { ...first, value: 0 }, 0)).toEqual([]);
});

it('a changed copy differs there alone', () => {
  expect([...edited(Float64Array.of(1, 2, 3, 4, 5, 6), [{ step: 1, row: 1, value: 9 }], 2)]).toEqual([1, 2, 3, 9, 5, 6]);
});
