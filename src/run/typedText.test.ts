import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunEvent } from './runLog';
import { mostTyped, typedEvents, typedText } from './typedText';

const count = 40;
const place = fc.record({ atEpoch: fc.nat(900), atStep: fc.nat(1e6) });
const value = fc.double({ noNaN: true, noDefaultInfinity: true });
const pair = fc.tuple(fc.nat(count - 1), value);
const events = fc
  .array(fc.tuple(place, fc.array(pair, { minLength: 1, maxLength: 6 })), { maxLength: 5 })
  .map((list) =>
    list
      .map(([at, changed]) => ({ ...at, kind: 'several' as const, changed }))
      .sort((a, b) => a.atEpoch - b.atEpoch || a.atStep - b.atStep),
  );
/** What stands at a place when all that is typed there has been. */
const standing = (list: readonly Extract<RunEvent, { kind: 'several' }>[], cast = (value: number) => value) => {
  const places = new Map<string, Map<number, number>>();
  for (const { atEpoch, atStep, changed } of list) {
    const key = `${atEpoch}.${atStep}`;
    const values = places.get(key) ?? new Map<number, number>();
    for (const [index, value] of changed) values.set(index, cast(value));
    places.set(key, values);
  }
  return places;
};

it('is the very numbers again, at their places', () => {
  fc.assert(
    fc.property(events, (list) => {
      expect(standing(typedEvents(typedText(list, false).text, count))).toEqual(standing(list));
      expect(standing(typedEvents(typedText(list, true).text, count), Math.fround)).toEqual(standing(list, Math.fround));
    }),
  );
});

it('has few letters: neighbours in a row, singles with their own digits', () => {
  const changed = [3, 4, 5].map((index) => [index, Math.fround(0.1)] as const);
  const event: RunEvent = { atEpoch: 3, atStep: 120, kind: 'several', changed };
  const other: RunEvent = { atEpoch: 3, atStep: 120, kind: 'parameter', index: 9, value: -1 };
  expect(typedText([event, other], true)).toEqual({ text: '3.120~3:0.1,0.1,0.1~9:-1', isWhole: true });
  expect(typedText([{ ...other, value: Math.fround(0.1) }], false).text).toBe('3.120~9:0.10000000149011612');
});

it('what was dragged through many values is the last of them', () => {
  const dragged = [0.1, 0.2, 0.3].map((value): RunEvent => ({ atEpoch: 0, atStep: 0, kind: 'parameter', index: 2, value }));
  expect(typedText(dragged, false).text).toBe('0.0~2:0.3');
});

it('is not whole where it is too long for a link, or settings were changed on the way', () => {
  const values = Array.from({ length: mostTyped }, (_, i) => i);
  expect(typedText([{ atEpoch: 0, atStep: 0, kind: 'parameters', values }], false)).toEqual({ text: '', isWhole: false });
  const typed: RunEvent = { atEpoch: 2, atStep: 8, kind: 'parameter', index: 0, value: 1 };
  expect(typedText([{ atEpoch: 1, atStep: 4, kind: 'settings', settings: { learningRate: 1 } }, typed], false)).toEqual({
    text: '2.8~0:1',
    isWhole: false,
  });
});

it('nonsense is nothing, and what is no number of this network neither', () => {
  for (const text of ['', 'x', '1~0:1', '1.2', '1.2~', '1.2~0:', '1.2~0:x', '1.2~0:1e999', '1.2~40:1', '-1.2~0:1', ';~;', '1.2~1:2:3'])
    expect(typedEvents(text, count), text).toEqual([]);
  expect(typedEvents('9.1~0:1;1.2~38:1,,3,4', count)).toEqual([
    { atEpoch: 1, atStep: 2, kind: 'several', changed: [[38, 1]] },
    { atEpoch: 9, atStep: 1, kind: 'several', changed: [[0, 1]] },
  ]);
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,:;~e+-') }), (text) => void typedEvents(text, count)));
});
