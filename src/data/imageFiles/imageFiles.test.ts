import { encode } from 'fast-png';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { given, images, inFolder, summary } from '../../../tests/givenImages';
import { refusalText } from '../../../tests/refusals';
import { decodePng } from '../pictures/decodePng';
import { DataError } from '../sentences';
import { type GivenFile, mostClasses } from './readImages';
import { readStrokeFile } from './strokeFile';

const tenDigits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const signs = {
  shape: [28, 28, 1],
  classes: ['box', 'cross', 'ring'],
  counts: [5, 5, 5],
  leftOut: ['f01-folder/box/Thumbs.db', 'f01-folder/cross/broken.png', 'f01-folder/ring/notes.txt'],
};

describe('images by class', () => {
  it('are the pictures of a folder each, or of an archive of folders; what is none is left out with its reason', async () => {
    expect(summary(await images(...inFolder.map(given)))).toEqual(signs);
    const archive = zipSync(Object.fromEntries(inFolder.map((path) => [path, given(path).bytes])));
    expect(summary(await images({ path: 'signs.zip', bytes: archive }))).toEqual(signs);
  });

  it('are rows of pixels with a class at either end', async () => {
    const first = await images(given('p01-pixels-label-first.csv'));
    expect(summary(first)).toEqual({ shape: [28, 28, 1], classes: tenDigits, counts: tenDigits.map(() => 2), leftOut: [] });
    expect(first.labels[0]).toBe(0);
    const last = await images(given('p02-pixels-8x8-label-last-no-header.csv'));
    expect(summary(last)).toEqual({ shape: [8, 8, 1], classes: tenDigits, counts: tenDigits.map(() => 6), leftOut: [] });
    expect(last.pixels.reduce((most, value) => Math.max(most, value), 0)).toBe(255);
    const text = new TextDecoder().decode(given('p02-pixels-8x8-label-last-no-header.csv').bytes).split('\n');
    const damaged = ['1,2,3', ...text].toReversed().join('\n');
    expect((await images({ path: 'mixed.csv', bytes: new TextEncoder().encode(damaged) })).leftOut.map(({ name }) => name)).toEqual(['61']);
  });

  /** Rows of 4 × 4 pixels, the class at an end. */
  const table = (classes: readonly number[], pixel: (row: number, column: number) => number, isFirst: boolean) => ({
    path: 'rows.csv',
    bytes: new TextEncoder().encode(
      classes
        .map((of, row) => {
          const pixels = Array.from({ length: 16 }, (_, column) => pixel(row, column));
          return (isFirst ? [of, ...pixels] : [...pixels, of]).join();
        })
        .join('\n'),
    ),
  });

  it.each([
    ['brightness up to 255', (row: number, column: number) => (37 * row + 91 * column) % 256],
    ['brightness up to 1', (row: number, column: number) => ((37 * row + 91 * column) % 256) / 255],
    ['dark corners', (row: number, column: number) => ([0, 15].includes(column) ? (row === 3 ? 7 : 0) : 100 + row)],
  ])('are told from pixels at the other end where there is no heading: %s', async (_, pixel) => {
    for (const isFirst of [true, false]) {
      const two = await images(table([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], pixel, isFirst));
      expect({ classes: two.classes, counts: two.labels.length }).toEqual({ classes: ['0', '1'], counts: 12 });
      const each = await images(table([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], pixel, isFirst));
      expect(each.classes).toEqual(tenDigits);
    }
  });

  it('are a pair of IDX files in either order, packed or not, and refused where bytes are missing', async () => {
    const [pictures, labels] = [given('x01-images-idx3-ubyte'), given('x01-labels-idx1-ubyte')];
    const packed = (file: GivenFile) => ({ path: `${file.path}.gz`, bytes: gzipSync(file.bytes) });
    const read = await images(labels, pictures);
    expect(summary(read)).toEqual({ shape: [28, 28, 1], classes: tenDigits, counts: tenDigits.map(() => 2), leftOut: [] });
    expect(await images(packed(pictures), packed(labels))).toEqual(read);
    expect(Buffer.compare(read.pixels, pictures.bytes.subarray(16))).toBe(0);
    await expect(images(given('x02-cut-short-images-idx3-ubyte'), labels)).rejects.toThrow(DataError);
    await expect(images(pictures)).rejects.toThrow(DataError);
    const cut = await images(given('x02-cut-short-images-idx3-ubyte')).catch((error: unknown) => error);
    expect(
      refusalText(() => {
        throw cut;
      }),
    ).toContain('7 of 20 images');
  });

  it('are refused whole where they are of more classes than an output can show', async () => {
    const many = Array.from({ length: mostClasses + 1 }, (_, k) => k);
    const pair = [
      { path: 'images', bytes: Uint8Array.from([0, 0, 8, 3, 0, 0, 0, many.length, 0, 0, 0, 1, 0, 0, 0, 1, ...many]) },
      { path: 'labels', bytes: Uint8Array.from([0, 0, 8, 1, 0, 0, 0, many.length, ...many]) },
    ];
    await expect(images(...pair)).rejects.toThrow(/images.classes/);
  });

  it('are two pairs of IDX files, of which one is the test, in any order, in an archive too', async () => {
    const idx = (path: string, sizes: readonly number[], first: number): GivenFile => {
      const count = sizes.reduce((product, each) => product * each, 1);
      const head = [0, 0, 8, sizes.length, ...sizes.flatMap((each) => [0, 0, each >> 8, each & 255])];
      return { path, bytes: Uint8Array.from([...head, ...Array.from({ length: count }, (_, i) => (first + i) % 256)]) };
    };
    const labels = (path: string, of: readonly number[]): GivenFile => ({
      path,
      bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, of.length, ...of),
    });
    const files = [
      labels('t10k-labels-idx1-ubyte', [1, 0]),
      idx('train-images-idx3-ubyte', [3, 4, 5], 0),
      idx('t10k-images-idx3-ubyte', [2, 4, 5], 100),
      labels('train-labels-idx1-ubyte', [0, 1, 1]),
    ];
    const read = await images(...files);
    expect([...read.labels]).toEqual([0, 1, 1, 1, 0]);
    expect(read.trainCount).toBe(3);
    expect([read.pixels[0], read.pixels[60]]).toEqual([0, 100]);
    const zip = { path: 'mnist.zip', bytes: zipSync(Object.fromEntries(files.map(({ path, bytes }) => [`${path}.gz`, gzipSync(bytes)]))) };
    expect(await images(zip)).toEqual(read);
    // of one number: the names tell which belong together, and which are the test
    const alike = [
      labels('test-labels', [0, 1]),
      labels('train-labels', [1, 1]),
      idx('test-images', [2, 4, 4], 50),
      idx('train-images', [2, 4, 4], 0),
    ];
    expect([...(await images(...alike)).labels]).toEqual([1, 1, 0, 1]);
    await expect(images(...files.slice(1))).rejects.toThrow(DataError);
    await expect(images(files[0], files[3], files[1], idx('t10k-images', [2, 5, 5], 0))).rejects.toThrow(/idx.sides/);
  });

  it('in folders of a part that trains and one that tests are divided as they stand', async () => {
    const png = encode({ width: 4, height: 4, channels: 1, data: new Uint8Array(16) });
    const paths = ['set/test/b/1.png', 'set/train/a/1.png', 'set/train/b/2.png', 'set/test/a/3.png', 'set/train/b/1.png'];
    const read = await images(...paths.map((path) => ({ path, bytes: new Uint8Array(png) })));
    expect(read.classes).toEqual(['a', 'b']);
    expect([...read.labels]).toEqual([0, 1, 1, 0, 1]);
    expect(read.trainCount).toBe(3);
  });

  it('are grey with the tint that a lossy file gives grey, and coloured with a little more', async () => {
    const tinted = (blue: number) => {
      const png = encode({ width: 4, height: 4, channels: 3, data: Uint8Array.from({ length: 48 }, (_, i) => (i % 3 === 2 ? blue : 200)) });
      return images(...['a/1.png', 'b/1.png'].map((path) => ({ path, bytes: new Uint8Array(png) })));
    };
    expect((await tinted(196)).shape).toEqual([4, 4, 1]);
    expect((await tinted(180)).shape).toEqual([4, 4, 3]);
  });

  it('come whole through every kind of PNG', async () => {
    const data = Uint8Array.of(0, 64, 128, 255);
    const grey = decodePng(encode({ width: 2, height: 2, channels: 1, data }), 'grey.png');
    expect([...grey.values]).toEqual([0, 64 / 255, 128 / 255, 1]);
    const deep = decodePng(encode({ width: 2, height: 1, channels: 1, depth: 16, data: Uint16Array.of(65_535, 257) }), 'deep.png');
    expect(deep.values[1]).toBeCloseTo(257 / 65_535, 12);
    expect(deep.values[0]).toBe(1);
    const clear = decodePng(encode({ width: 2, height: 1, channels: 4, data: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255) }), 'clear.png');
    expect([...clear.values]).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

it('a sheet of strokes is every drawing once at each place and speed', () => {
  const sheets = readStrokeFile(given('w01-strokes.json'));
  expect(sheets?.length).toBe(15);
  expect(sheets?.map(({ drawings }) => drawings.length)).toEqual(Array.from({ length: 15 }, () => 10));
  const [slow, , quick] = sheets ?? [];
  const points = (sheet: typeof slow) => sheet.drawings.flatMap(({ strokes }) => strokes.flat()).length;
  expect(points(quick)).toBeLessThan(points(slow) / 4);
  const sheet = (text: string) => readStrokeFile({ path: 'a.json', bytes: new TextEncoder().encode(text) });
  expect(sheet('{"gaps": 3}')).toBeNull();
  const whole = new TextDecoder().decode(given('w01-strokes.json').bytes);
  for (const damaged of [whole.slice(0, -9), whole.replace('[[[', '[[[99, 0], ['), '{"gaps": [], "places": [], "strokes": {}}'])
    expect(refusalText(() => sheet(damaged))).toBe('“a.json” is a damaged sheet of strokes.');
});
