import { encode } from 'fast-png';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fittingText, readKeptImages } from '../ownImages/keptImages';
import { decodePng } from '../pictures/decodePng';
import { DataError } from '../sentences';
import { readGiven } from './readGiven';
import { classesOf, type GivenFile, type ReadImages } from './readImages';

const read = async (...files: readonly GivenFile[]): Promise<ReadImages> => {
  const given = await readGiven(files, async ({ path, bytes }) => decodePng(bytes, path));
  if (given?.kind !== 'images') throw new Error(`${files[0]?.path} is no set of images`);
  return given.images;
};
const csv = (...rows: readonly (readonly (string | number)[])[]) => ({
  path: 'pixels.csv',
  bytes: new TextEncoder().encode(`${rows.map((row) => row.join()).join('\n')}\n`),
});
const png = (level: number) =>
  encode({ width: 6, height: 6, channels: 1, depth: 8, data: Uint8Array.from({ length: 36 }, (_, i) => (i === 14 ? level : 255)) });
const pictures = (...folders: readonly string[]) =>
  Object.fromEntries(
    folders.flatMap((folder) => [1, 2].map((k) => [`${folder}/${folder.length}-${k}.png`, png(10 * k)])),
  ) satisfies Zippable;

describe('names of classes', () => {
  it('are in the order of a reader, however their letters are put together', async () => {
    expect(classesOf(['class 10', 'class 2', 'b', 'class 1', 'a'])).toEqual(['a', 'b', 'class 1', 'class 2', 'class 10']);
    expect(classesOf(['10', '9', '-1', '2.5'])).toEqual(['-1', '2.5', '9', '10']);
    const set = await read({
      path: 'a.zip',
      bytes: zipSync(pictures('x/Müll'.normalize('NFD'), 'x/Müll'.normalize('NFC'), 'x/Glas ', 'x/😀')),
    });
    expect(set.classes).toEqual(['Glas', 'Müll', '😀']);
    expect(set.labels.filter((label) => label === 1)).toHaveLength(4);
  });

  it.each([
    ['the next folder', ['2', '3'], ['2', '3'], undefined],
    ['an upper folder, where the next one is one for all', ['set/2/scans', 'set/3/scans'], ['2', '3'], undefined],
    ['a folder high above', ['set/2/a/b', 'set/3/a/b'], ['2', '3'], undefined],
    ['an upper folder within its part', ['train/2/s', 'train/3/s', 'test/2/s', 'test/3/s'], ['2', '3'], 4],
    ['one class in two parts', ['train/2', 'test/2'], ['2'], 2],
  ])('are those of %s', async (_what, folders, classes, trainCount) => {
    const set = await read({ path: 'a.zip', bytes: zipSync({ 'readme.txt': new Uint8Array([65]), ...pictures(...folders) }) });
    expect(set.classes).toEqual(classes);
    expect(set.trainCount).toBe(trainCount);
  });

  it('are kept as they are, with whatever signs', async () => {
    const names = ['cat, small', 'a "dog"', 'line;semi', '%&+#'];
    const set = await read(
      csv(
        ...Array.from({ length: 12 }, (_, k) => [
          `"${names[k % 4]?.replaceAll('"', '""')}"`,
          ...Array.from({ length: 16 }, (_, i) => (i * k) % 256),
        ]),
      ),
    );
    expect(set.classes.toSorted()).toEqual(names.toSorted());
    expect(readKeptImages(fittingText(set, 'a.csv').text)?.classes).toEqual(set.classes);
    const decimal = await read(
      csv(...Array.from({ length: 8 }, (_, k) => [`${k % 2}.0`, ...Array.from({ length: 16 }, (_, i) => (i * k) % 256)])),
    );
    expect(decimal.classes).toEqual(['0', '1']);
  });
});

describe('archives', () => {
  it('that want a password are refused as such', async () => {
    const bytes = zipSync(pictures('a', 'b'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    const refused = await read({ path: 'a.zip', bytes }).catch((error) => error);
    expect(refused).toBeInstanceOf(DataError);
    expect(refused.sentence.key).toBe('archive.locked');
  });

  it('of tar are read, with names longer than a head has room for, and refused where they are cut', async () => {
    const text = (bytes: Uint8Array, at: number, value: string) => bytes.set(new TextEncoder().encode(value), at);
    const entry = (name: string, content: Uint8Array, kind = '0') => {
      const bytes = new Uint8Array(512 + 512 * Math.ceil(content.length / 512));
      text(bytes, 0, name);
      text(bytes, 124, content.length.toString(8).padStart(11, '0'));
      text(bytes, 156, kind);
      text(bytes, 257, 'ustar');
      bytes.set(content, 512);
      return bytes;
    };
    const long = `${'d'.repeat(120)}/b/1.png`;
    const bytesOf = (value: string) => new TextEncoder().encode(value);
    const parts = [
      entry('./a/', new Uint8Array(), '5'),
      entry('./a/1.png', png(3)),
      entry('./a/2.png', png(5)),
      entry('long', bytesOf(`${long}\0`), 'L'),
      entry('ddd', png(7)),
      entry('head', bytesOf('24 path=set/b/Größe.png\n'), 'x'),
      entry('short', png(9)),
      new Uint8Array(1024),
    ];
    const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(await read({ path: 'set.tar', bytes })).toMatchObject({ classes: ['a', 'b'], labels: Uint8Array.of(0, 0, 1, 1), leftOut: [] });
    await expect(read({ path: 'set.tar', bytes: bytes.subarray(0, 1100) })).rejects.toThrow(DataError);
  });
});

describe('columns of pixels', () => {
  const [height, width] = [6, 5];
  const at = (k: number, row: number, column: number) => (37 * k + 11 * row + 3 * column) % 256;
  const places = Array.from({ length: height * width }, (_, i) => [Math.floor(i / width), i % width] as const);
  const expected = (k: number) => places.map(([row, column]) => at(k, row, column));

  it.each<[string, (row: number, column: number) => string]>([
    ['r0c0', (row, column) => `r${row}c${column}`],
    ['1x1', (row, column) => `${row + 1}x${column + 1}`],
    ['pixel_0_0', (row, column) => `pixel_${row}_${column}`],
  ])('named %s stand where their names say, in any order, about a class anywhere, and need be no square', async (_, name) => {
    const shuffled = places.toSorted(([a, b], [c, d]) => ((7 * a + 5 * b) % 11) - ((7 * c + 5 * d) % 11));
    const line = (label: string, cell: (row: number, column: number) => string | number) => {
      const cells: (string | number)[] = shuffled.map(([row, column]) => cell(row, column));
      cells.splice(13, 0, label);
      return cells;
    };
    const rows = Array.from({ length: 8 }, (_, k) => line(`${k % 3}`, (row, column) => at(k, row, column)));
    const set = await read(csv(line('kind', name), ...rows));
    expect(set.shape).toEqual([height, width, 1]);
    expect(set.classes).toEqual(['0', '1', '2']);
    for (let k = 0; k < 8; k++) expect([...set.pixels.subarray(30 * k, 30 * (k + 1))]).toEqual(expected(k));
  });

  it('of three colours are named so', async () => {
    const names = places.flatMap(([row, column]) => ['r', 'g', 'b'].map((colour) => `p${row}_${column}_${colour}`));
    const set = await read(csv(['class', ...names], ...[0, 1].map((k) => [k, ...names.map((_, i) => (i + k) % 256)])));
    expect(set.shape).toEqual([height, width, 3]);
    expect([...set.pixels.subarray(0, 90)]).toEqual(Array.from({ length: 90 }, (_, i) => i));
  });

  it.each([
    ['from −1 to 1', (value: number) => (2 * value) / 255 - 1],
    ['in standard deviations', (value: number) => (value - 33) / 78],
  ])('%s lose nothing below 0', async (_, scaled) => {
    const rows = Array.from({ length: 16 }, (_, k) => [k % 2, ...Array.from({ length: 16 }, (_, i) => scaled((17 * (i + k)) % 272))]);
    const { pixels } = await read(csv(...rows));
    expect([...pixels.subarray(0, 16)]).toEqual(Array.from({ length: 16 }, (_, i) => 17 * i));
  });

  it('with a class named in their middle, or with cells missing, are pixels', async () => {
    const cells = (k: number) => Array.from({ length: 64 }, (_, i) => (k === 2 && i === 9 ? '' : (i * k) % 256));
    const around = (label: string, row: readonly (string | number)[]) => [...row.slice(0, 20), label, ...row.slice(20)];
    const names = Array.from({ length: 64 }, (_, i) => `px${i}`);
    const rows = Array.from({ length: 8 }, (_, k) => around(`${k % 2}`, cells(k)));
    const set = await read(csv(around('label', names), ...rows));
    expect(set.classes).toEqual(['0', '1']);
    expect(set.labels).toHaveLength(7);
    expect(set.leftOut.map(({ name }) => name)).toEqual(['4']);
  });
});
