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

/** A pair of images and labels, in either order. @throws DataError where one is missing or they do not belong together */
export function readIdxPair(files: readonly GivenFile[]): ReadImages {
  const read = files.map(readIdx);
  const images = read.find(({ sizes }) => sizes.length >= 3);
  const labels = read.find(({ sizes }) => sizes.length === 1);
  if (!images || !labels || read.length > 2) throw new DataError(say('idx.pair', { files: files.map(({ path }) => path) }));
  const [count, height, width, channels = 1] = images.sizes;
  if (labels.sizes[0] !== count) throw new DataError(say('idx.counts', { images: count, labels: labels.sizes[0] }));
  if (channels !== 1 && channels !== 3) throw new DataError(say('idx.type', { file: images.path }));
  const taken = Math.min(count, mostImages, Math.floor(mostNumbers / (height * width * channels)));
  const names = [...labels.data.subarray(0, taken)].map(String);
  const classes = classesOf(names);
  return {
    shape: [height, width, channels],
    pixels: images.data.slice(0, taken * height * width * channels),
    classes,
    labels: Uint8Array.from(names, (name) => classes.indexOf(name)),
    leftOut: taken < count ? [{ name: images.path, reason: say('images.tooMany', { count, most: taken }) }] : [],
  };
}
