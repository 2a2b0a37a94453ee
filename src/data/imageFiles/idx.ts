import { DataError, say } from '../sentences';
import { classesOf, type GivenFile, mostImages, mostNumbers, type ReadImages } from './readImages';

/** The IDX format of MNIST: two zeros, a type (8: unsigned bytes), the number of dimensions, each as four bytes, the numbers. */
interface Idx {
  readonly path: string;
  readonly sizes: readonly number[];
  readonly data: Uint8Array;
}

const unsignedByte = 8;
const types = [8, 9, 0x0b, 0x0c, 0x0d, 0x0e];

export const isIdx = ({ bytes }: GivenFile): boolean =>
  bytes.length >= 8 && bytes[0] === 0 && bytes[1] === 0 && types.includes(bytes[2]) && bytes[3] >= 1 && bytes[3] <= 4;

/** @throws DataError where bytes are missing, or numbers are no bytes */
function readIdx({ path, bytes }: GivenFile): Idx {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = bytes[3];
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) throw new DataError(say('idx.cut', { file: path, read: 0, wanted: 1 }));
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  if (bytes[2] !== unsignedByte) throw new DataError(say('idx.type', { file: path }));
  const each = sizes.slice(1).reduce((product, size) => product * size, 1);
  if (each === 0 || sizes[0] === 0) throw new DataError(say('idx.empty', { file: path }));
  const wanted = sizes[0] * each;
  if (bytes.length - start < wanted)
    throw new DataError(say('idx.cut', { file: path, read: Math.floor((bytes.length - start) / each), wanted: sizes[0] }));
  return { path, sizes, data: bytes.subarray(start, start + wanted) };
}

interface Pair {
  readonly images: Idx;
  readonly labels: Idx;
}

const isOfTest = (path: string) => /t10k|(?:^|[^a-z])(?:test|val|valid|validation|eval)(?:[^a-z]|$)/i.test(path);
/** What is left of a path without the words for what it holds. */
const stemOf = (path: string) => path.toLowerCase().replace(/images?|labels?|idx\d?|ubyte|[^a-z0-9]/g, '');

/** Images beside the labels that belong to them: by name where several have their number. @throws DataError where there is a file without another */
function pairsOf(read: readonly Idx[]): readonly Pair[] {
  const left = read.filter(({ sizes }) => sizes.length === 1);
  const pictures = read.filter(({ sizes }) => sizes.length >= 3);
  if (pictures.length !== left.length || pictures.length < 1 || pictures.length > 2 || read.length !== 2 * pictures.length)
    throw new DataError(say('idx.pair', { files: read.map(({ path }) => path) }));
  const fits = (images: Idx) => left.filter(({ sizes: [count] }) => count === images.sizes[0]);
  return pictures.map((images) => {
    const fitting = fits(images);
    const labels = fitting.find(({ path }) => stemOf(path) === stemOf(images.path)) ?? fitting[0];
    if (!labels) throw new DataError(say('idx.counts', { images: images.sizes[0], labels: (left[0] ?? images).sizes[0] }));
    left.splice(left.indexOf(labels), 1);
    return { images, labels };
  });
}

/** The pair that trains, and then the one that tests: the names say which it is, otherwise it is the smaller one. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const areTests = pairs.map(({ images }) => isOfTest(images.path));
  const isSaid = areTests[0] !== areTests[1];
  return pairs.toSorted((a, b) =>
    isSaid ? Number(isOfTest(a.images.path)) - Number(isOfTest(b.images.path)) : b.images.sizes[0] - a.images.sizes[0],
  );
}

/** Images and labels, in any order, or two pairs of them, of which one is the test. @throws DataError where one is missing or they do not belong together */
export function readIdxFiles(files: readonly GivenFile[]): ReadImages {
  const pairs = inOrder(pairsOf(files.map(readIdx)));
  const [{ images: first }] = pairs as [Pair];
  const [, height, width, channels = 1] = first.sizes;
  if (channels !== 1 && channels !== 3) throw new DataError(say('idx.type', { file: first.path }));
  const size = height * width * channels;
  const other = pairs.find(({ images }) => images.sizes.slice(1).join() !== first.sizes.slice(1).join());
  if (other) throw new DataError(say('idx.sides', { file: other.images.path, other: first.path }));
  const most = Math.min(mostImages, Math.floor(mostNumbers / size));
  const total = pairs.reduce((sum, { images }) => sum + images.sizes[0], 0);
  // each part gives up its share where there are too many
  const kept = pairs.map(({ images, labels }) => {
    const [count] = images.sizes;
    const taken = total <= most ? count : Math.max(1, Math.floor((count * most) / total));
    return { images, count, taken, pixels: images.data.subarray(0, taken * size), names: [...labels.data.subarray(0, taken)].map(String) };
  });
  const names = kept.flatMap((part) => part.names);
  const classes = classesOf(names);
  const pixels = new Uint8Array(names.length * size);
  let at = 0;
  for (const part of kept) {
    pixels.set(part.pixels, at);
    at += part.pixels.length;
  }
  return {
    shape: [height, width, channels],
    pixels,
    classes,
    labels: Uint8Array.from(names, (name) => classes.indexOf(name)),
    ...(kept.length > 1 ? { trainCount: kept[0].taken } : {}),
    leftOut: kept.flatMap(({ images, count, taken }) =>
      taken < count ? [{ name: images.path, reason: say('images.tooMany', { count, most: taken }) }] : [],
    ),
  };
}
