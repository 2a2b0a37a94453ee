import { expect, it } from 'vitest';
import { stepped } from './stepped';

const shape = [2, 3, 4];

it('goes through every place of every map in reading order, and back', () => {
  let at = { map: 0, row: 0, column: 0 };
  const seen: string[] = [];
  for (let k = 0; k < 24; k++) {
    seen.push(`${at.map}.${at.row}.${at.column}`);
    const on = stepped(at, shape, 1);
    expect(stepped(on, shape, -1)).toEqual(at);
    at = on;
  }
  expect(new Set(seen).size).toBe(24);
  expect(seen).toEqual(seen.toSorted());
  expect(at).toEqual({ map: 0, row: 0, column: 0 });
});

it('goes on to the next row and, at its end, to the next map', () => {
  expect(stepped({ map: 1, row: 0, column: 2 }, shape, 1)).toEqual({ map: 1, row: 1, column: 0 });
  expect(stepped({ map: 1, row: 1, column: 2 }, shape, 1)).toEqual({ map: 2, row: 0, column: 0 });
  expect(stepped({ map: 1, row: 0, column: 0 }, shape, -1)).toEqual({ map: 0, row: 1, column: 2 });
});
