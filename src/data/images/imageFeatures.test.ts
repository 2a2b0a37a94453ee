import { expect, it } from 'vitest';
import type { ImageDataset } from '../dataset';
import { originalValue } from '../originalValue';
import { imageFeatures } from './imageFeatures';

const images = (rows: readonly string[][], channels = 1): ImageDataset => ({
  form: 'images',
  task: 'multiclass',
  classes: ['0', '1'],
  shape: [rows[0].length, rows[0][0].length, channels],
  maxValue: 10,
  pixels: Uint8Array.from(rows.flatMap((image) => [...image.join('')].flatMap((digit) => Array(channels).fill(Number(digit))))),
  t: Float64Array.from(rows, () => 0),
  trainCount: rows.length,
});
/** By name, in their own units. */
const measured = (dataset: ImageDataset, side = 1) => {
  const { axes, x, t } = imageFeatures(dataset, side);
  return Array.from(t, (_, n) =>
    Object.fromEntries(axes.map((axis, d) => [axis.name, Number(originalValue(axis, x[n * axes.length + d]).toFixed(9)) + 0])),
  );
};

const corner = ['9000', '9000', '0000', '0000'];
const column = ['0550', '0550', '0550', '0550'];
const empty = ['0000', '0000', '0000', '0000'];

it('measures the grey, both symmetries, the box and the centre', () => {
  expect(measured(images([corner, column, empty]))).toEqual([
    { mean: 0.1125, leftRight: 0, upDown: 0, aspect: 2, centre: 0.5 },
    { mean: 0.25, leftRight: 1, upDown: 1, aspect: 2, centre: 0 },
    { mean: 0, leftRight: 1, upDown: 1, aspect: 1, centre: 0 },
  ]);
});

it('measures the parts row by row, in colours as in grey', () => {
  const [first] = measured(images([corner, column], 3), 2);
  expect(first).toMatchObject({ mean: 0.1125, part11: 0.45, part12: 0, part21: 0, part22: 0 });
  expect(Object.keys(measured(images([corner, column]), 4)[0])).toHaveLength(5 + 16);
});

it('standardises them on the training part and keeps the pixels', () => {
  const dataset = images([corner, column, empty]);
  const { x, axes, images: pictures } = imageFeatures({ ...dataset, trainCount: 2 }, 1);
  expect(x[0]).toBeCloseTo(-1, 12);
  expect(x[axes.length]).toBeCloseTo(1, 12);
  expect(pictures?.pixels).toBe(dataset.pixels);
});
