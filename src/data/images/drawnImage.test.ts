import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { entryOf } from '../../engine/spec';
import { readStrokeFile } from '../imageFiles/strokeFile';
import { DataError } from '../sentences';
import { drawableOf, groundOf, imageOfStrokes, inksOn } from './drawnImage';
import { imageSets } from './imageSets';
import { madeAs } from './madeAs';
import { preparationOf, preparedPicture } from './preparations';

const blank = (side: number, channels: number, value: number) => ({
  shape: [side, side, channels],
  pixels: new Uint8Array(side * side * channels).fill(value),
  maxValue: 255,
});

const line = (x: number, y: number, colour: readonly number[]) => ({
  points: [
    [x, y],
    [x, y + 0.2],
  ] as const,
  colour,
});

it('a drawing is answered alike wherever it stands, unless it is seen as drawn', () => {
  const drawable = drawableOf('mnist', blank(28, 1, 0));
  const apart = (isRaw: boolean) => {
    const [a, b] = [0.1, 0.5].map((at) => imageOfStrokes(drawable, [line(at, at, [1])], isRaw) ?? new Float64Array());
    return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
  };
  expect(apart(false)).toBeLessThan(1e-6);
  expect(apart(true)).toBeGreaterThan(0.5);
  expect(imageOfStrokes(drawable, [], false)).toBeNull();
});

it('colour is drawn on the ground of the set, first in contrast to it', () => {
  const white = blank(32, 3, 255);
  expect(groundOf(white)).toEqual([1, 1, 1]);
  const [ink] = inksOn(groundOf(white));
  const image = imageOfStrokes(drawableOf('colours', white), [line(0.5, 0.4, ink)], false);
  expect(image?.[0]).toBeCloseTo(1);
  expect(Math.min(...(image ?? []))).toBeLessThan(0.3);
});

it('what is drawn in the ground of a set is nothing, and what covers the pad is something', () => {
  const drawable = drawableOf('emoji32', blank(32, 3, 255));
  expect(imageOfStrokes(drawable, [line(0.5, 0.4, [1, 1, 1])], false)).toBeNull();
  const all = Array.from({ length: 40 }, (_, k) => ({ points: [[0, k / 40], [1, k / 40]] as const, colour: [0, 0, 1] })); // biome-ignore format: a line
  expect(imageOfStrokes(drawable, all, false)?.every(Number.isFinite)).toBe(true);
});

/** The first images of a shipped set, as they are. */
async function firstOf(id: (typeof imageSets)[number]['id'], count: number) {
  const entry = entryOf(imageSets, id);
  await entry.load?.();
  const { shape, pixels, maxValue } = entry.generate({ files: shippedFiles(entry), examples: count } as never);
  const size = shape[0] * shape[1] * shape[2];
  return { shape, pixels: pixels.subarray(0, count * size), maxValue };
}

describe('a set of one’s own tells how it was made', () => {
  it.each(['mnist', 'digits8x8', 'fashion', 'emoji32'] as const)('%s, were it one, as it is known of it', async (id) => {
    const known = preparationOf(id, null);
    for (const count of [50, 100, 200, 400]) {
      const found = madeAs(await firstOf(id, count));
      expect(found, `${count}`).toMatchObject({ kind: known.kind, ...('centre' in known ? { centre: known.centre } : {}) });
      // emoji are nearly as large as their images, some by far smaller: fitted or as they are is nearly the same
      if (found.box === null) expect(id).toBe('emoji32');
      for (const k of found.box ? [0, 1] : []) expect(Math.abs((found.box?.[k] ?? 0) - (known.box?.[k] ?? 0))).toBeLessThanOrEqual(2);
      expect(preparationOf('ownImages', await firstOf(id, count))).toEqual(found);
    }
  });

  it('what lies anywhere in any size, or fills its images, is taken as it is', () => {
    const made = (inked: (k: number, x: number, y: number) => boolean) => {
      const side = 20;
      const pixels = Uint8Array.from({ length: 40 * side * side }, (_, i) =>
        inked(Math.floor(i / side ** 2), i % side, Math.floor(i / side) % side) ? 255 : 0,
      );
      return madeAs({ shape: [side, side, 1], pixels, maxValue: 255 });
    };
    const asItIs = { kind: 'picture', box: null };
    expect(made((k, x, y) => x >= k % 13 && x < (k % 13) + 5 && y >= (k * 5) % 11 && y < ((k * 5) % 11) + 7)).toMatchObject(asItIs);
    expect(made((k, x, y) => ((x + 31 * y + 977 * k) * 2654435761) % 4294967296 < 2 ** 31)).toMatchObject(asItIs);
    expect(made(() => false)).toMatchObject(asItIs);
  });

  it('a set higher than wide has its drawings fitted to both sides', () => {
    const [height, width] = [20, 12];
    // slanted strokes over the whole height, and bars over the whole width
    const pixels = Uint8Array.from({ length: 30 * width * height }, (_, i) => {
      const [k, x, y] = [Math.floor(i / (width * height)), i % width, Math.floor(i / width) % height];
      return k % 2 === 0 ? 255 * Number(Math.abs(x - 3 - (k % 3) - (y * (5 - 2 * (k % 3))) / 20) < 1) : 255 * Number(y === 9 || y === 10);
    });
    const drawable = drawableOf('ownImages', { shape: [height, width, 1], pixels, maxValue: 255 });
    expect(drawable.preparation).toMatchObject({ kind: 'ink', box: [12, 20] });
    const image = imageOfStrokes(drawable, [line(0.1, 0.1, [1])], false) ?? new Float64Array();
    expect(image).toHaveLength(240);
    const rows = Array.from({ length: height }, (_, y) => image.subarray(y * width, (y + 1) * width).some((value) => value > 0.5));
    expect(rows.filter(Boolean).length).toBeGreaterThanOrEqual(19);
  });
});

describe('a picture of what a set shows', () => {
  it.each(['fashion', 'emoji32'] as const)('of %s is as its image, small in a corner of a large sheet', async (id) => {
    const { shape, pixels, maxValue } = await firstOf(id, 24);
    const [side, , channels] = shape;
    const size = side * side * channels;
    const ground = groundOf({ shape, pixels, maxValue });
    const sheet = 150;
    const away: number[] = [];
    for (let k = 0; k < 24; k++) {
      const image = Float64Array.from(pixels.subarray(k * size, (k + 1) * size), (value) => value / maxValue);
      const values = Float64Array.from({ length: sheet * sheet * channels }, (_, i) => ground[i % channels]);
      for (let row = 0; row < side; row++)
        values.set(image.subarray(row * side * channels, (row + 1) * side * channels), ((row + 9) * sheet + 100) * channels);
      const found = preparedPicture(
        { width: sheet, height: sheet, channels: channels === 3 ? 3 : 1, values },
        shape,
        preparationOf(id, null),
      );
      const difference = found.reduce((sum, value, i) => sum + Math.abs(value - image[i]), 0) / size;
      const asBlank = image.reduce((sum, value, i) => sum + Math.abs(value - ground[i % channels]), 0) / size;
      away.push(difference / asBlank);
    }
    expect(away.toSorted((a, b) => a - b)[12]).toBeLessThan(0.2);
  });

  it('without anything on it is refused, whatever the set', () => {
    const empty = { width: 30, height: 20, channels: 1, values: new Float64Array(600).fill(0.9) } as const;
    for (const id of ['mnist', 'digits8x8', 'fashion'] as const)
      expect(() => preparedPicture(empty, [28, 28, 1], preparationOf(id, null)), id).toThrow(DataError);
    const colour = { ...empty, channels: 3, values: new Float64Array(1800).fill(0.9) } as const;
    expect(() => preparedPicture(colour, [32, 32, 3], preparationOf('emoji32', null))).toThrow(DataError);
  });
});

it('what is written small is read as what is written over the pad', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../../tests/inputs-labs/w01-strokes.json', import.meta.url)));
  const [{ drawings }] = readStrokeFile({ path: 'w01-strokes.json', bytes }) ?? [];
  for (const [id, side] of [
    ['mnist', 28],
    ['digits8x8', 8],
  ] as const) {
    const drawable = drawableOf(id, blank(side, 1, 0));
    for (const { strokes } of drawings) {
      const [large, small] = [1, 0.2].map((size) => {
        const drawn = strokes.map((stroke) => ({
          points: stroke.map(([x, y]): [number, number] => [0.7 + size * (x - 0.7), 0.2 + size * (y - 0.2)]),
          colour: [1],
        }));
        return imageOfStrokes(drawable, drawn, false) ?? new Float64Array();
      });
      const common = large.reduce((sum, value, i) => sum + value * small[i], 0);
      const [a, b] = [large, small].map((image) => Math.sqrt(image.reduce((sum, value) => sum + value * value, 0)));
      expect(common / (a * b)).toBeGreaterThan(0.8);
    }
  }
});
