import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStrokeFile } from '../imageFiles/strokeFile';
import { preparationOf, preparedPicture } from '../images/preparations';
import { DataError } from '../sentences';
import { componentsOf, drawingsIn } from './components';
import { decodePng } from './decodePng';
import { squaredDistances } from './distance';
import { inked, inkOf } from './ink';
import { closed } from './morphology';
import { oneDrawing } from './oneDrawing';
import type { Picture } from './picture';
import { preparedInk } from './prepared';
import { resampled } from './resampled';
import { drawnInk, inkOfDrawing } from './strokes';

const folder = new URL('../../../tests/inputs-labs/', import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
const pictureOf = (path: string) => decodePng(bytesOf(path), path);
const ones = ['i01-ink-on-paper.png', 'i02-transparent.png', 'i04-off-centre.png', 'i05-16-bit.png', 'i06-thin-line-600.png'];
const asMnist = { box: [20, 20], centre: 'mass' } as const;
const asDigits = { box: [8, 8], centre: 'box' } as const;

/** The middle of an image's ink, and how much of it there is. */
function momentsOf(image: Float64Array, side: number) {
  let [x, y, total] = [0, 0, 0];
  image.forEach((ink, i) => {
    x += ink * ((i % side) + 0.5);
    y += ink * (Math.floor(i / side) + 0.5);
    total += ink;
  });
  return { x: x / total, y: y / total, total };
}

describe.each(ones)('the ink of %s', (path) => {
  it('fits its box, lies in the middle and is drawn with a pen of usual width', () => {
    const picture = pictureOf(path);
    const image = preparedPicture(picture, [28, 28, 1], preparationOf('mnist', null));
    const { x, y, total } = momentsOf(image, 28);
    expect([x, y].map((place) => Math.abs(place - 14) < 0.6)).toEqual([true, true]);
    expect(total).toBeGreaterThan(45);
    expect(total).toBeLessThan(200);
    expect(drawingsIn(oneDrawing(picture), inked)).toBe(1);
  });

  it('is the same from its negative', () => {
    const picture = pictureOf(path);
    const image = (shown: Picture) => preparedPicture(shown, [28, 28, 1], preparationOf('mnist', null));
    const negative = image({ ...picture, values: picture.values.map((value) => 1 - value) });
    const apart = image(picture).map((value, i) => Math.abs(value - negative[i]));
    expect(apart.reduce((sum, value) => sum + value, 0)).toBeLessThan(1e-9);
  });
});

describe('a photograph with grain and a shadow', () => {
  const side = 240;
  const sheets = readStrokeFile({ path: 'w01-strokes.json', bytes: bytesOf('w01-strokes.json') }) ?? [];
  const digits = sheets.filter(({ place, gap }) => place === 'middle' && gap === 0.02).flatMap(({ drawings }) => drawings);
  it.each([
    ['chalk on a board', 0.2, 0.88],
    ['a pen on paper', 0.93, 0.2],
    ['white on grey', 0.45, 0.95],
  ])('%s: the ink is the line, however strong the grain', (_, ground, line) => {
    expect(digits).toHaveLength(10);
    for (const { strokes } of digits) {
      const { values: plane } = drawnInk(strokes, side);
      let random = 7;
      const values = plane.map((ink, i) => {
        random = (random * 16807) % 2147483647;
        const grain = 0.12 * (random / 2147483647 - 0.5);
        return Math.max(0, Math.min(1, (ground + ink * (line - ground)) * (1 - (0.35 * (i % side)) / side) + grain));
      });
      const found = oneDrawing({ width: side, height: side, channels: 1, values });
      const meanOver = (isThere: (ink: number) => boolean) => {
        const there = found.values.filter((_, i) => isThere(plane[i]));
        return there.reduce((sum, value) => sum + value, 0) / there.length;
      };
      expect(meanOver((ink) => ink > 0.9)).toBeGreaterThan(0.8);
      expect(meanOver((ink) => ink < 0.05)).toBeLessThan(0.05);
    }
  });
});

describe('pictures without one drawing', () => {
  it('are told apart', () => {
    expect(inkOf(pictureOf('i09-empty.png'))).toBeNull();
    expect(() => oneDrawing(pictureOf('i08-two-digits.png'))).toThrow(DataError);
    const noise = Float64Array.from({ length: 10_000 }, (_, i) => 0.8 + 0.05 * Math.sin(i * i));
    expect(inkOf({ width: 100, height: 100, channels: 1, values: noise })).toBeNull();
  });
});

describe('strokes', () => {
  const sheets = readStrokeFile({ path: 'w01-strokes.json', bytes: bytesOf('w01-strokes.json') }) ?? [];

  it('are joined: a quick hand draws what a slow one draws', () => {
    const inkAt = (gap: number) => sheets.filter((sheet) => sheet.gap === gap)[0].drawings.map(({ strokes }) => drawnInk(strokes, 280));
    const [slow, usual] = [inkAt(0.02), inkAt(0.12)];
    slow.forEach((ink, k) => {
      const [a, b] = [ink, usual[k]].map(({ values }) => values.reduce((sum, value) => sum + value, 0));
      expect(Math.abs(b / a - 1)).toBeLessThan(0.2);
      expect(componentsOf(ink, 0.5).length).toBe(componentsOf(usual[k], 0.5).length);
    });
  });

  it('are the same image wherever and however large they are drawn', () => {
    const at = (place: string) => sheets.filter((sheet) => sheet.place === place && sheet.gap === 0.02)[0].drawings;
    const images = ['middle', 'upper left, small', 'lower right'].map((place) =>
      at(place).map(({ strokes }) => preparedInk(inkOfDrawing(strokes), [28, 28], asMnist) ?? new Float64Array()),
    );
    for (const others of images.slice(1))
      others.forEach((image, k) => {
        const { total } = momentsOf(images[0][k], 28);
        const apart = image.reduce((sum, value, i) => sum + Math.abs(value - images[0][k][i]), 0);
        expect(apart / total).toBeLessThan(0.75);
      });
  });

  it('fill the frame where the set’s digits do', () => {
    const [{ drawings }] = sheets;
    const image = preparedInk(inkOfDrawing(drawings[0].strokes), [8, 8], asDigits) ?? new Float64Array();
    const rows = Array.from({ length: 8 }, (_, row) => image.subarray(8 * row, 8 * row + 8).reduce((sum, value) => sum + value, 0));
    expect(rows.every((ink) => ink > 0.3)).toBe(true);
    expect(preparedInk(inkOfDrawing([]), [8, 8], asDigits)).toBeNull();
  });
});

it('distances, closings and areas are those of their definitions', () => {
  const marked = new Set([0, 17, 34]);
  const distances = squaredDistances((i) => marked.has(i), 7, 5);
  for (let i = 0; i < 35; i++) {
    const nearest = Math.min(...[...marked].map((m) => ((m % 7) - (i % 7)) ** 2 + (Math.floor(m / 7) - Math.floor(i / 7)) ** 2));
    expect(distances[i]).toBe(nearest);
  }
  const plane = Float64Array.from({ length: 48 }, (_, i) => (i * 7919) % 13);
  const extremesOf = (values: Float64Array, most: (...of: number[]) => number) =>
    values.map((_, i) => {
      const around = [...values.keys()].filter(
        (k) => Math.abs((k % 8) - (i % 8)) <= 2 && Math.abs(Math.floor(k / 8) - Math.floor(i / 8)) <= 2,
      );
      return most(...around.map((k) => values[k]));
    });
  expect([...closed(plane, 8, 6, 2)]).toEqual([...extremesOf(extremesOf(plane, Math.max), Math.min)]);
  const quarter = resampled(
    { from: [1, 0, 0, 1, 0.5, 0.5, 0, 0], width: 4, height: 2, channels: 1, scale: 0.5, left: 0, top: 0 },
    2,
    1,
    [0],
  );
  expect([...quarter]).toEqual([0.5, 0.25]);
  const half = resampled({ from: [1], width: 1, height: 1, channels: 1, scale: 1, left: 0.5, top: 0 }, 2, 1, [0]);
  expect([...half]).toEqual([0.5, 0.5]);
  expect(preparedInk({ width: 3, height: 3, values: new Float64Array(9) }, [28, 28], asMnist)).toBeNull();
});

describe('a drawing', () => {
  const sheets = readStrokeFile({ path: 'w01-strokes.json', bytes: bytesOf('w01-strokes.json') }) ?? [];
  const digits = sheets.filter(({ place, gap }) => place === 'middle' && gap === 0.02).flatMap(({ drawings }) => drawings);
  const [, , two, , , , , seven] = digits.map(({ strokes }) => strokes);
  type Strokes = (typeof digits)[number]['strokes'];
  const moved = (strokes: Strokes, size: number, left: number, top: number): Strokes =>
    strokes.map((stroke) => stroke.map(([x, y]) => [left + size * x, top + size * y] as const));
  /** Strokes on a sheet, each place of it as `shade` says by its ink. */
  const sheet = (
    strokes: Strokes,
    side: number,
    shade: (ink: number, x: number, y: number) => readonly number[],
    pen?: number,
  ): Picture => {
    const { values } = drawnInk(strokes, side, pen);
    const shades = [...values].map((ink, i) => shade(ink, (i % side) / side, Math.floor(i / side) / side));
    return { width: side, height: side, channels: shades[0].length === 3 ? 3 : 1, values: Float64Array.from(shades.flat()) };
  };
  const onWhite = (ink: number) => [1 - ink];
  const readAs = (picture: Picture) => preparedInk(oneDrawing(picture), [28, 28], asMnist) ?? new Float64Array();
  const alike = (a: Float64Array, b: Float64Array) => {
    const product = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * y[i], 0);
    return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  };
  const plain = digits.map(({ strokes }) => readAs(sheet(strokes, 240, onWhite)));

  it.each<[string, (strokes: Strokes) => Picture]>([
    [
      'as light as its ground, in another colour',
      (strokes) => sheet(strokes, 240, (ink) => [0.436 + 0.564 * ink, 0.436 - 0.2 * ink, 0.436 - 0.436 * ink]),
    ],
    ['so pale that it is hardly seen', (strokes) => sheet(strokes, 240, (ink) => [1 - 0.08 * ink])],
    ['small in a corner of a large sheet', (strokes) => sheet(moved(strokes, 0.12, 0.85, 0.85), 600, onWhite, 0.008)],
    [
      'in a frame',
      (strokes) =>
        sheet(strokes, 240, (ink, x, y) => [Math.min(1 - ink, [x, y, 1 - x, 1 - y].some((at) => at > 0.03 && at < 0.05) ? 0 : 1)]),
    ],
  ])('%s is read as it is on white', (_, drawn) => {
    digits.forEach(({ strokes }, k) => {
      expect(alike(readAs(drawn(strokes)), plain[k]), `${k}`).toBeGreaterThan(0.8);
    });
  });

  it('is one of several side by side or one above the other, and one where it is dotted or in pieces', () => {
    const count = (...all: readonly Strokes[]) =>
      drawingsIn(inkOf(sheet(all.flat(), 300, onWhite, 0.03)) ?? { width: 1, height: 1, values: new Float64Array(1) }, inked);
    expect(count(two)).toBe(1);
    expect(count(moved(two, 0.45, 0.02, 0.3), moved(seven, 0.45, 0.5, 0.3))).toBe(2);
    expect(count(moved(two, 0.45, 0.3, 0.02), moved(seven, 0.45, 0.3, 0.5))).toBe(2);
    const dots = two.flatMap((stroke) => stroke.filter((_, i) => i % 3 === 0).map((point) => [point]));
    expect(count(dots)).toBe(1);
    const bars = [0.4, 0.6].map(
      (y) =>
        [
          [0.2, y],
          [0.8, y],
        ] as const,
    );
    expect(count(bars)).toBe(1);
  });

  it('is none in grain alone, and a frame alone is one', () => {
    let random = 3;
    const grain = Float64Array.from({ length: 40_000 }, () => {
      random = (random * 16807) % 2147483647;
      return 0.5 + 0.5 * (random / 2147483647 - 0.5);
    });
    expect(inkOf({ width: 200, height: 200, channels: 1, values: grain })).toBeNull();
    const box = [
      [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.8, 0.8],
        [0.2, 0.8],
        [0.2, 0.2],
      ],
    ] as const;
    expect(oneDrawing(sheet(box, 240, onWhite)).values.some((ink) => ink > 0.9)).toBe(true);
  });
});
