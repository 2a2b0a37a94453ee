import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { given, images, inFolder, read, summary } from '../../../tests/givenImages';
import { refusalText } from '../../../tests/refusals';
import { say } from '../sentences';
import type { GivenFile } from './readImages';

describe('what is nearly a set of images', () => {
  const side = 9;
  const pixels = (k: number) => Array.from({ length: side * side }, (_, i) => ((i * 7 + k * 13) % 11) / 10);
  const rows = Array.from({ length: 12 }, (_, k) => ({ label: ['eins', 'zwei'][k % 2], values: pixels(k) }));
  const heading = Array.from({ length: side * side }, (_, i) => `pixel ${i}`);
  const csv = (lines: readonly (readonly (string | number)[])[], separator = ',') => ({
    path: 'pixels.csv',
    bytes: new TextEncoder().encode(lines.map((line) => line.join(separator)).join('\r\n')),
  });
  const whole = { shape: [side, side, 1], classes: ['eins', 'zwei'], counts: [6, 6], leftOut: [] };

  it.each([
    [';', ','],
    ['\t', ','],
    [';', '.'],
    ['\t', '.'],
    [',', '.'],
  ])('rows with “%s” between cells and “%s” in numbers are read', async (separator, mark) => {
    const lines = rows.map(({ label, values }) => [...values.map((value) => value.toFixed(3).replace('.', mark)), label]);
    const plain = await images(csv(rows.map(({ label, values }) => [...values, label])));
    expect(summary(plain)).toEqual(whole);
    for (const table of [lines, [[...heading, 'class'], ...lines]]) {
      const read = await images(csv(table, separator));
      expect(summary(read)).toEqual(whole);
      expect(read.pixels).toEqual(plain.pixels);
    }
  });

  it.each(['', 'id', 'Unnamed: 0'])('a column “%s” that counts the rows is no pixel, and said to be left out', async (name) => {
    for (const from of [0, 1, 500]) {
      const read = await images(csv([[name, 'label', ...heading], ...rows.map(({ label, values }, i) => [from + i, label, ...values])]));
      expect(summary(read)).toEqual({ ...whole, leftOut: [name] });
      expect(read.leftOut[0]?.reason).toEqual(say('pixels.rowNames', { column: 1 }));
    }
  });

  it.each<[string, (label: string, i: number, values: readonly (string | number)[]) => readonly (string | number)[], number]>([
    ['behind the class', (label, i, values) => [label, i, ...values], 2],
    ['at the end', (label, i, values) => [label, ...values, i], side * side + 2],
    ['far from the class', (label, i, values) => [i, ...values, label], 1],
    ['with names of files', (label, i, values) => [label, `sign-${i}.png`, ...values], 2],
  ])('such a column %s is one, too', async (_, line, column) => {
    const plain = await images(csv(rows.map(({ label, values }) => [...values, label])));
    const read = await images(csv(rows.map(({ label, values }, i) => line(label, i, values))));
    expect(summary(read)).toEqual({ ...whole, leftOut: [''] });
    expect(read.pixels).toEqual(plain.pixels);
    expect(read.leftOut[0]?.reason).toEqual(say('pixels.rowNames', { column }));
    const places = Array.from({ length: side * side }, (_, i) => `r${Math.floor(i / side)}c${i % side}`);
    const headed = await images(
      csv([
        line('label', 0, places).map((cell, i) => (i === column - 1 ? 'id' : cell)),
        ...rows.map(({ label, values }, i) => line(label, i, values)),
      ]),
    );
    expect(summary(headed)).toEqual({ ...whole, leftOut: ['id'] });
    expect(headed.pixels).toEqual(plain.pixels);
  });

  it('a column of other numbers makes it a table like others, as so few columns do', async () => {
    const measured = csv([['mass', 'label', ...heading], ...rows.map(({ label, values }, i) => [i * i, label, ...values])]);
    expect(await read([measured])).toBeNull();
    expect(await read([csv(rows.map(({ values }, i) => [i, i % 2, ...values.slice(0, 25)]))])).toBeNull();
  });

  it('heads that only count the columns are no image', async () => {
    const counted = Array.from({ length: side * side }, (_, i) => i);
    for (const heads of [
      ['label', ...counted],
      ['', 'label', ...counted],
    ]) {
      const lines = rows.map(({ label, values }, i) => (heads.length > side * side + 1 ? [i, label, ...values] : [label, ...values]));
      expect(summary(await images(csv([heads, ...lines])))).toMatchObject({ classes: whole.classes, counts: whole.counts });
    }
  });

  const refusalOf = async (files: readonly GivenFile[]) => {
    const problem = await read(files).then(
      () => null,
      (error: unknown) => error,
    );
    return refusalText(() => {
      if (problem) throw problem;
    });
  };

  const bytes = (k: number) => Array.from({ length: side * side }, (_, i) => (i * 7 + k * 13) % 256);
  const numbered = (from: number) => rows.map((_, i) => [from + i, ...bytes(i)]);
  it.each<[string, readonly (readonly (string | number)[])[]]>([
    ['under names of pixels', [heading.map((name) => name.replace(' ', '')), ...rows.map((_, i) => bytes(i))]],
    ['under their places', [bytes(0).map((_, i) => `r${Math.floor(i / side)}c${i % side}`), ...rows.map((_, i) => bytes(i))]],
    ['under nothing', rows.map((_, i) => bytes(i))],
    ['beside numbers of rows', [['ImageId', ...heading], ...numbered(1)]],
  ])('pixels without a label %s are refused for the want of it', async (_, lines) => {
    expect(await refusalOf([csv(lines)])).toBe('The label is missing: 81 columns are 9 × 9 pixels, and none says what each image shows.');
  });

  it('an archive within another, or beside other files, is called one', async () => {
    const signs = inFolder.slice(0, 3).map(given);
    const packed = zipSync(Object.fromEntries(signs.map(({ path, bytes }) => [path, bytes])));
    const within = (files: Record<string, Uint8Array>) => ({ path: 'set.zip', bytes: zipSync(files) });
    expect(await refusalOf([within({ 'inner.zip': packed })])).toBe('“inner.zip” is a ZIP file within a ZIP file: unpack it first.');
    expect(await refusalOf([within({ 'set/a/1.tgz': gzipSync(packed) })])).toBe(
      '“set/a/1.tgz” is a gzip file within a ZIP file: unpack it first.',
    );
    expect(await refusalOf([{ path: 'a.gz', bytes: gzipSync(gzipSync(packed)) }])).toBe(
      '“a” is a gzip file within a gzip file: unpack it first.',
    );
    const beside = await images(...signs, { path: 'more.zip', bytes: packed });
    expect(beside.leftOut.find(({ name }) => name === 'more.zip')?.reason).toEqual(
      say('archive.within', { file: 'more.zip', kind: 'ZIP', outer: null }),
    );
    const document = { path: 'signs/a/table.xlsx', bytes: zipSync({ '[Content_Types].xml': new Uint8Array(8) }) };
    expect((await images(...signs, document)).leftOut.at(-1)?.reason.key).toBe('picture.none');
  });

  it('files without a picture among them are none', async () => {
    const texts = ['readme.txt', 'a/notes.txt'].map((path) => ({ path, bytes: new Uint8Array([65]) }));
    expect(await refusalOf(texts)).toBe('None of 2 files is a picture in a folder of its class.');
  });

  it('a folder of pictures that cannot be read says why', async () => {
    const broken = given('f01-folder/cross/broken.png');
    expect(await refusalOf(['a/1.png', 'b/1.png'].map((path) => ({ ...broken, path })))).toBe('“a/1.png” is a damaged picture.');
  });

  it('nothing at all is said to be nothing, and a cut archive to be damaged, wherever it is cut', async () => {
    expect(await refusalOf([])).toBe('There are no files in it.');
    expect(await refusalOf([{ path: 'a.zip', bytes: zipSync({}) }])).toBe('“a.zip” holds no images by class.');
    const packed = gzipSync(given('x01-images-idx3-ubyte').bytes);
    for (let length = 20; length < packed.length; length += 97)
      expect(await refusalOf([{ path: 'x.gz', bytes: packed.slice(0, length) }])).toBe('“x.gz” is a damaged archive.');
  });
});
