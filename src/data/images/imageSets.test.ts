import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { DataError } from '../dataset';
import { imageSets } from './imageSets';
import { spriteImages } from './spriteImages';

interface Manifest {
  readonly sets: readonly {
    readonly id: string;
    readonly shape: readonly number[];
    readonly valueRange: readonly [number, number];
    readonly classes: readonly string[];
    readonly splits: Readonly<Record<'train' | 'test', { readonly examples: number }>>;
    readonly files: readonly { readonly path: string }[];
  }[];
}

const manifest = JSON.parse(readFileSync(new URL('../../../public/data/manifest.json', import.meta.url), 'utf8')) as Manifest;
const request = (examples: number) => ({ params: {}, examples, noisePercent: 0, trainPercent: 50, seeds: { data: '1', split: '1' } });

describe.each(imageSets.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const declared = manifest.sets.find((set) => set.id === id);
  const files = shippedFiles(entry);

  it('is what the manifest says', () => {
    const all = entry.generate({ ...request(1e6), files });
    expect(declared?.shape).toEqual(all.shape);
    expect(declared?.valueRange[1]).toBe(all.maxValue);
    expect(declared?.classes.length).toBe(all.classes.length);
    expect([declared?.splits.train.examples, declared?.splits.test.examples]).toEqual([all.trainCount, all.t.length - all.trainCount]);
    expect(new Set(entry.files?.map((path) => path.replace('data/', '')))).toEqual(new Set(declared?.files.map(({ path }) => path)));
    expect(Math.max(...new Set(all.pixels))).toBe(all.maxValue);
    expect(new Set(all.t).size).toBe(all.classes.length);
  });

  it('takes the first of each part, the same images whatever number is asked for', () => {
    const [few, more] = [20, 60].map((examples) => entry.generate({ ...request(examples), files }));
    const size = few.shape[0] * few.shape[1] * few.shape[2];
    expect(few.trainCount).toBe(20);
    expect(few.pixels.slice(0, 20 * size)).toEqual(more.pixels.slice(0, 20 * size));
    expect(few.pixels.slice(20 * size)).toEqual(more.pixels.slice(60 * size));
  });

  it('refuses files that are missing or cut short, in a sentence', () => {
    expect(() => entry.generate(request(20))).toThrow(DataError);
    const cut = Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, file instanceof Uint8Array ? file.subarray(0, 10) : { ...file, height: 30 }]),
    );
    expect(() => entry.generate({ ...request(300), files: cut })).toThrow(DataError);
  });
});

it('the first digit of the small set is a legible one', () => {
  const [digits] = imageSets;
  const { pixels, t, maxValue } = digits.generate({ ...request(3), files: shippedFiles(digits) });
  const picture = Array.from({ length: 8 }, (_, row) =>
    Array.from(pixels.subarray(row * 8, row * 8 + 8), (value) => ' .:#'[Math.min(3, Math.floor((4 * value) / (maxValue + 1)))]).join(''),
  );
  expect({ is: t[0], picture }).toMatchSnapshot();
});

it('a sprite is cut row by row, its pixels kept as they are', () => {
  const rgba = Uint8Array.from({ length: 4 * 4 * 6 }, (_, i) => i);
  const images = spriteImages({ width: 4, height: 6, rgba }, 3, 2, [3, 2, 1]);
  const red = (row: number, column: number) => 4 * (row * 4 + column);
  expect([...images.subarray(0, 6)]).toEqual([red(0, 0), red(0, 1), red(1, 0), red(1, 1), red(2, 0), red(2, 1)]);
  expect([...images.subarray(6, 8)]).toEqual([red(0, 2), red(0, 3)]);
  expect(images[12]).toBe(red(3, 0));
  expect(() => spriteImages({ width: 4, height: 6, rgba }, 5, 2, [3, 2, 1])).toThrow('does not hold 5 images of 2 × 3');
});
