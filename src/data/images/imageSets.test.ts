import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { refusalText } from '../../../tests/refusals';
import { asWritten } from '../../../tests/unitSpaces';
import { DataError } from '../sentences';
import { decodeSprite } from './decodeSprite';
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

/**
 * By NumPy and a PNG decoder written for it in Python (zlib, the five filters): images of each class, the sum of each channel, and Σ (i + 1) · pixel
 * with i the place of the pixel in its image, which changes where any two pixels change places.
 */
const facts = {
  mnist: {
    train: { perClass: [801, 902, 793, 826, 784, 690, 811, 856, 755, 782], perChannel: [210_343_790], weighted: 85_584_765_430 },
    test: { perClass: [200, 225, 198, 206, 196, 173, 203, 214, 189, 196], perChannel: [51_802_810], weighted: 21_082_515_458 },
  },
  digits8x8: {
    train: { perClass: [142, 146, 142, 146, 145, 146, 145, 143, 139, 144], perChannel: [450_505], weighted: 14_608_927 },
    test: { perClass: [36, 36, 35, 37, 36, 36, 36, 36, 35, 36], perChannel: [111_213], weighted: 3_613_444 },
  },
  fashion: {
    train: { perClass: [600, 600, 600, 600, 600, 600, 600, 600, 600, 600], perChannel: [344_983_389], weighted: 142_191_084_353 },
    test: { perClass: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100], perChannel: [57_206_927], weighted: 23_503_782_551 },
  },
  emoji32: {
    train: {
      perClass: [135, 315, 127, 105, 174, 68, 211, 179, 209],
      perChannel: [326_633_807, 306_076_485, 282_566_417],
      weighted: 1_390_797_003_257,
    },
    test: { perClass: [34, 66, 32, 26, 44, 17, 53, 45, 52], perChannel: [79_309_790, 74_118_731, 67_950_574], weighted: 337_081_593_297 },
  },
};

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

  it('has the pixels and labels that an independent decoder reads', () => {
    const { pixels, t, shape, trainCount } = entry.generate({ ...request(1e6), files });
    const [height, width, channels] = shape;
    const size = height * width * channels;
    const part = (from: number, to: number) => {
      const perClass = declared?.classes.map((_, k) => t.subarray(from, to).filter((label) => label === k).length);
      const perChannel = Array.from({ length: channels }, () => 0);
      let weighted = 0;
      for (let i = from * size; i < to * size; i++) {
        perChannel[i % channels] += pixels[i];
        weighted += ((i % size) + 1) * pixels[i];
      }
      return { perClass, perChannel, weighted };
    };
    expect({ train: part(0, trainCount), test: part(trainCount, t.length) }).toEqual(facts[id as keyof typeof facts]);
  });

  it('takes the first of each part, the same images whatever number is asked for', () => {
    const [few, more] = [20, 60].map((examples) => entry.generate({ ...request(examples), files }));
    const size = few.shape[0] * few.shape[1] * few.shape[2];
    expect(few.trainCount).toBe(20);
    expect(Buffer.compare(few.pixels.subarray(0, 20 * size), more.pixels.subarray(0, 20 * size))).toBe(0);
    expect(Buffer.compare(few.pixels.subarray(20 * size), more.pixels.subarray(60 * size))).toBe(0);
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
  const pixels = Uint8Array.from({ length: 3 * 4 * 6 }, (_, i) => i);
  const sprite = { width: 4, height: 6, channels: 3, pixels };
  const images = spriteImages(sprite, 3, 2, [3, 2, 3]);
  const colour = (row: number, column: number) => [0, 1, 2].map((c) => 3 * (row * 4 + column) + c);
  expect([...images.subarray(0, 12)]).toEqual([colour(0, 0), colour(0, 1), colour(1, 0), colour(1, 1)].flat());
  expect([...images.subarray(18, 24)]).toEqual([colour(0, 2), colour(0, 3)].flat());
  expect([...images.subarray(36, 39)]).toEqual(colour(3, 0));
  expect(refusalText(() => spriteImages(sprite, 5, 2, [3, 2, 3]))).toMatch('does not hold 5 images of 2 × 3');
  expect(refusalText(() => spriteImages(sprite, 3, 2, [3, 2, 1]))).toMatch('a sprite of 3 channels');
});

it('a picture of another kind is no sprite', () => {
  const picture = { width: 2, height: 2, data: new Uint8Array(16).fill(9), channels: 4 };
  expect(refusalText(() => decodeSprite(encode(picture)))).toMatch(asWritten('4 channels of 8 bits'));
  expect(refusalText(() => decodeSprite(encode({ ...picture, data: new Uint16Array(4), depth: 16, channels: 1 })))).toMatch(
    asWritten('1 channel of 16 bits'),
  );
  expect([...decodeSprite(encode({ ...picture, data: Uint8Array.of(1, 2, 3, 4), channels: 1 })).pixels]).toEqual([1, 2, 3, 4]);
});
