import type { DataFiles, DatasetEntry, ImageDataset, Sprite } from '../dataset';
import { DataError, say } from '../sentences';
import { spriteImages } from './spriteImages';

interface ImageSetSpec<Id extends string> {
  readonly id: Id;
  readonly shape: readonly [number, number, number];
  readonly maxValue: number;
  readonly classes: readonly string[];
  readonly train: number;
  readonly test: number;
  /** Sprite with so many images a row; null: raw bytes. */
  readonly columns: number | null;
  readonly defaultExamples: number;
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A set of labelled images that ships with the playground: its own training and test part, the first of each. */
function imageSet<Id extends string>(spec: ImageSetSpec<Id>): DatasetEntry<ImageDataset, Id, never> {
  const { id, shape, maxValue, classes, columns } = spec;
  const folder = `data/images/${id}`;
  const ending = columns === null ? 'bin' : 'png';
  const pathOf = (part: 'train' | 'test') => ({ images: `${folder}-${part}.${ending}`, labels: `${folder}-${part}-labels.bin` });
  const size = shape[0] * shape[1] * shape[2];
  const read = (files: DataFiles, part: 'train' | 'test', count: number) => {
    const { images, labels } = pathOf(part);
    const [bytes, classOf] = [files[images], files[labels]];
    if (!bytes || !(classOf instanceof Uint8Array)) throw new DataError(say('images.notLoaded', { dataset: id }));
    const pixels = unpacked(bytes, count);
    if (pixels.length < count * size || classOf.length < count)
      throw new DataError(say('images.incomplete', { dataset: id, wanted: count, path: images }));
    return { pixels: pixels.subarray(0, count * size), labels: classOf.subarray(0, count) };
  };
  const unpacked = (images: Uint8Array | Sprite, count: number): Uint8Array => {
    if (images instanceof Uint8Array) return images;
    try {
      return spriteImages(images, count, columns ?? 1, shape);
    } catch (error) {
      throw error instanceof DataError ? new DataError(say('images.damaged', { dataset: id, reason: error.sentence })) : error;
    }
  };
  return {
    id,
    params: [],
    group: 'images',
    task: 'multiclass',
    gives: 'image',
    uses: { examples: true, noise: false, split: false, seed: false },
    defaults: { examples: spec.defaultExamples },
    mostExamples: spec.train,
    files: (['train', 'test'] as const).flatMap((part) => Object.values(pathOf(part))),
    generate({ files = {}, examples }): ImageDataset {
      const trainCount = Math.min(spec.train, examples);
      // at most as many test images as are scored, and in the proportion of the whole set
      const testCount = Math.max(1, Math.min(spec.test, Math.max(500, Math.round((trainCount * spec.test) / spec.train))));
      const train = read(files, 'train', trainCount);
      const test = read(files, 'test', testCount);
      const pixels = new Uint8Array((trainCount + testCount) * size);
      pixels.set(train.pixels);
      pixels.set(test.pixels, trainCount * size);
      return {
        form: 'images',
        task: 'multiclass',
        shape,
        maxValue,
        classes,
        pixels,
        t: Float64Array.of(...train.labels, ...test.labels),
        trainCount,
      };
    },
  };
}

/** In the order of the picker. Sources and licences: public/data/README.md. */
export const imageSets = [
  imageSet({
    id: 'digits8x8',
    shape: [8, 8, 1],
    maxValue: 16,
    classes: digits,
    train: 1438,
    test: 359,
    columns: null,
    defaultExamples: 1000,
  }),
  imageSet({
    id: 'mnist',
    shape: [28, 28, 1],
    maxValue: 255,
    classes: digits,
    train: 8000,
    test: 2000,
    columns: 100,
    defaultExamples: 1000,
  }),
  imageSet({
    id: 'fashion',
    shape: [28, 28, 1],
    maxValue: 255,
    classes: ['T-shirt', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Boot'],
    train: 6000,
    test: 1000,
    columns: 100,
    defaultExamples: 1000,
  }),
  imageSet({
    id: 'emoji32',
    shape: [32, 32, 3],
    maxValue: 255,
    classes: ['Smileys', 'People', 'Animals', 'Food', 'Travel', 'Activities', 'Objects', 'Symbols', 'Flags'],
    train: 1523,
    test: 369,
    columns: 40,
    defaultExamples: 500,
  }),
];
