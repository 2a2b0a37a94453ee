import { expect, it } from 'vitest';
import type { PadStroke } from '../../state/viewStore';
import { erased } from './eraser';

const line = (x: number, y: number, colour: readonly number[]): PadStroke => ({
  points: [
    [x, y],
    [x, y + 0.2],
  ],
  colour,
});

it('the eraser cuts a stroke in two, and leaves those it does not touch', () => {
  const [cut, far] = [
    {
      points: [
        [0, 0.5],
        [1, 0.5],
      ],
      colour: [1],
    },
    line(0.1, 0, [1]),
  ] as unknown as [PadStroke, PadStroke];
  const left = erased([cut, far], [[0.5, 0.5]]);
  expect(left).toHaveLength(3);
  expect(left[2]).toBe(far);
  expect(left[0]?.points.at(-1)?.[0]).toBeLessThan(0.46);
  expect(left[1]?.points[0]?.[0]).toBeGreaterThan(0.54);
});

it('a quick eraser takes away all that lies on its way, not only what lies where its events came', () => {
  const stroke = line(0.5, 0.4, [1]);
  const [from, to] = [
    [0.1, 0.5],
    [0.9, 0.5],
  ] as const;
  expect(erased([stroke], [from])).toEqual([stroke]);
  expect(erased([stroke], [to])).toEqual([stroke]);
  const [above, below] = erased([stroke], [from, to]);
  expect(above?.points.at(-1)?.[1]).toBeLessThan(0.46);
  expect(below?.points[0]?.[1]).toBeGreaterThan(0.54);
});
