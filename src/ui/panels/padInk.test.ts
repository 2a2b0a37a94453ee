import { expect, it } from 'vitest';
import type { PadStroke } from '../../state/viewStore';
import { erased, groundOf, imageOfStrokes, inksOn } from './padInk';

const infoOf = (dataset: string, side: number, channels: number, value: number) => ({
  dataset,
  images: {
    shape: [side, side, channels] as const,
    pixels: new Uint8Array(side * side * channels).fill(value),
    maxValue: 255,
    centre: new Float64Array(channels),
  },
});

const line = (x: number, y: number, colour: readonly number[]): PadStroke => ({
  points: [
    [x, y],
    [x, y + 0.2],
  ],
  colour,
});

it('a drawing is answered alike wherever it stands, unless it is seen as drawn', () => {
  const info = infoOf('mnist', 28, 1, 0);
  const [corner, middle] = [0.1, 0.5].map((at) => [line(at, at, [1])]) as [PadStroke[], PadStroke[]];
  const apart = (isRaw: boolean) => {
    const [a, b] = [imageOfStrokes(info, corner, isRaw), imageOfStrokes(info, middle, isRaw)];
    return Math.max(...Array.from(a ?? [], (value, i) => Math.abs(value - (b?.[i] as number))));
  };
  expect(apart(false)).toBeLessThan(1e-6);
  expect(apart(true)).toBeGreaterThan(0.5);
  expect(imageOfStrokes(info, [], false)).toBeNull();
});

it('colour is drawn on the ground of the set, first in contrast to it', () => {
  const info = infoOf('colours', 32, 3, 255);
  expect(groundOf(info)).toEqual([1, 1, 1]);
  const [ink] = inksOn(groundOf(info)) as [readonly number[]];
  const image = imageOfStrokes(info, [line(0.5, 0.4, ink)], false);
  expect(image?.[0]).toBeCloseTo(1);
  expect(Math.min(...(image ?? []))).toBeLessThan(0.3);
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
