import { expect, it } from 'vitest';
import { colourClasses, colourField } from './field';

const imageOf = (width: number, height: number) =>
  ({ width, height, data: new Uint8ClampedArray(4 * width * height) }) as unknown as ImageData;
const pixels = (image: ImageData) => Array.from(new Uint32Array(image.data.buffer));
const table = Uint32Array.of(10, 11, 12, 13, 14);

it('colours the ends, the middle and what lies beyond', () => {
  const image = imageOf(5, 1);
  colourField(image, Float32Array.of(-1, 0, 1, -7, 7), 0, -1, 1, table);
  expect(pixels(image)).toEqual([10, 12, 14, 10, 14]);
});

it('leaves clear what is not a number, and takes infinity to the ends', () => {
  const image = imageOf(3, 1);
  colourField(image, Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY), 0, 0, 1, table);
  expect(pixels(image)).toEqual([0, 14, 10]);
});

it('reads one map of many from its offset', () => {
  const image = imageOf(2, 1);
  colourField(image, Float32Array.of(0, 0, 0.5, 1), 2, 0, 1, table);
  expect(pixels(image)).toEqual([12, 14]);
});

it('paints the winner as strong as its share', () => {
  const image = imageOf(3, 1);
  const tables = [Uint32Array.of(1, 2, 3), Uint32Array.of(4, 5, 6)];
  colourClasses(image, Uint8Array.of(0, 1, 1), Float32Array.of(0, 0.5, 1), tables);
  expect(pixels(image)).toEqual([1, 5, 6]);
});
