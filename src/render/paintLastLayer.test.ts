import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { imageAtPlace, imageBeside, imageMapScale, paintImageMap } from './paintLastLayer';
import type { MapPainter } from './paintMaps';

const size = { width: 228, height: 128 };
/** Four corners of an oblong twice as wide as high, and its middle. */
const points = [-2, -1, 2, -1, 2, 1, -2, 1, 0, 0];
const map = { points, truth: [0, 1, 1, 0, 2], taken: [0, 1, 0, 0, 2] };
const noPixels = { paintImage: () => {} } as unknown as MapPainter;

it('has one scale for both directions and all images in it', () => {
  const { x, y } = imageMapScale(map, size);
  expect([x(-2), x(2), y(1), y(-1)]).toEqual([14, 214, 14, 114]);
  const one = imageMapScale({ points: [3, 4] }, size);
  expect([one.x(3), one.y(4)]).toEqual([114, 64]);
  const none = imageMapScale({ points: [Number.NaN, 1] }, size);
  expect(none.y(1)).toBe(64);
});

it('finds the image at a place, and the nearest on a side', () => {
  expect(imageAtPlace(map, [212, 18], size)).toBe(2);
  expect(imageAtPlace(map, [114, 80], size)).toBe(-1);
  expect(imageBeside(map, 4, [1, 0])).toBe(1);
  expect(imageBeside(map, 0, [0, 1])).toBe(3);
  expect(imageBeside(map, 0, [-1, 0])).toBe(0);
});

it('rings what is wrong; points tell their class by colour, or by their letter and its name where they are too many for that', () => {
  const few = new RecordingContext();
  const style = { image: null, names: ['a', 'b', 'c'], pointed: -1, chosen: -1 };
  paintImageMap(few.asContext, noPixels, map, style, size, plainTheme);
  const arcs = (context: RecordingContext, radius: number) =>
    context.calls.filter(({ call, args }) => call === 'arc' && args[2] === radius);
  expect(arcs(few, 3)).toHaveLength(5);
  expect(arcs(few, 5).map(({ args }) => args.slice(0, 2))).toEqual([[214, 14]]);
  expect(few.texts()).toEqual([]);
  const many = new RecordingContext();
  const names = Array.from({ length: 10 }, (_, k) => `class ${k}`);
  paintImageMap(many.asContext, noPixels, map, { ...style, names }, size, plainTheme);
  expect(many.texts()).toEqual(['c', 'c', 'c', 'c', 'c', 'class 0', 'class 1', 'class 2']);
});
