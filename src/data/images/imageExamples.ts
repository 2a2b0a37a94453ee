import type { DatasetEntry, DatasetRequest, ImageDataset, Sprite } from '../dataset';
import { DataError, say } from '../sentences';
import { spriteImages } from './spriteImages';

interface ImageSetSpec {
  readonly shape: readonly [number, number, number];
  readonly maxValue: number;
  readonly classes: readonly string[];
  readonly test: number;
  /** Sprite with so many images a row; null: raw bytes. */
  readonly columns: number | null;
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const specs = {
  digits8x8: {
    shape: [8, 8, 1],
    maxValue: 16,
    classes: digits,
    test: 359,
    columns: null,
  },
  mnist: {
    shape: [28, 28, 1],
    maxValue: 255,
    classes: digits,
    test: 2000,
    columns: 100,
  },
  fashion: {
    shape: [28, 28, 1],
    maxValue: 255,
    classes: ['T-shirt', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Boot'],
    test: 1000,
    columns: 100,
  },
  emoji32: {
    shape: [32, 32, 3],
    maxValue: 255,
    classes: ['Smileys', 'People', 'Animals', 'Food', 'Travel', 'Activities', 'Objects', 'Symbols', 'Flags'],
    test: 369,
    columns: 40,
  },
} satisfies Readonly<Record<string, ImageSetSpec>>;

export type ImageSetId = keyof typeof specs;

/**
 * The first images of the training part, and the whole test part: however many train, the scores are over the same images.
 * @param files images and labels of the one, then of the other
 * @throws DataError
 */
export function imageExamples(
  { id, files: paths = [], mostExamples = 0 }: Pick<DatasetEntry<ImageDataset, ImageSetId>, 'id' | 'files' | 'mostExamples'>,
  { files = {}, examples }: DatasetRequest,
): ImageDataset {
  const { shape, maxValue, classes, test, columns }: ImageSetSpec = specs[id];
  const size = shape[0] * shape[1] * shape[2];
  const unpacked = (images: Uint8Array | Sprite, count: number): Uint8Array => {
    if (images instanceof Uint8Array) return images;
    try {
      return spriteImages(images, count, columns ?? 1, shape);
    } catch (error) {
      throw error instanceof DataError ? new DataError(say('images.damaged', { dataset: id, reason: error.sentence })) : error;
    }
  };
  const read = (images: string, labels: string, count: number) => {
    const [bytes, classOf] = [files[images], files[labels]];
    if (!bytes || !(classOf instanceof Uint8Array)) throw new DataError(say('images.notLoaded', { dataset: id }));
    const pixels = unpacked(bytes, count);
    if (pixels.length < count * size || classOf.length < count)
      throw new DataError(say('images.incomplete', { dataset: id, wanted: count, path: images }));
    return { pixels: pixels.subarray(0, count * size), labels: classOf.subarray(0, count) };
  };
  const trainCount = Math.min(mostExamples, examples);
  const trained = read(paths[0], paths[1], trainCount);
  const tested = read(paths[2], paths[3], test);
  const pixels = new Uint8Array((trainCount + test) * size);
  pixels.set(trained.pixels);
  pixels.set(tested.pixels, trainCount * size);
  return {
    form: 'images',
    task: 'multiclass',
    shape,
    maxValue,
    classes,
    pixels,
    t: Float64Array.of(...trained.labels, ...tested.labels),
    trainCount,
  };
}
