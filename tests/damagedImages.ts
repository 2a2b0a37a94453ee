import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { printOfBytes } from '../src/data/bytesPrint';
import { readGiven } from '../src/data/imageFiles/readGiven';
import type { GivenFile, ReadImages } from '../src/data/imageFiles/readImages';
import { preparationOf, preparedPicture } from '../src/data/images/preparations';
import { readDrawings, writeDrawings } from '../src/data/ownImages/drawings';
import { readKeptImages, writeImages } from '../src/data/ownImages/keptImages';
import { decodePng, isPng } from '../src/data/pictures/decodePng';
import { DataError, say } from '../src/data/sentences';
import type { Rng } from '../src/engine/rng';

// Damaged pictures, sets of images and texts of images, and what has to come of them: numbers that can be used, or a sentence.

const folder = new URL('./inputs-labs/', import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
const whole = (rng: Rng, below: number) => Math.floor(rng.uniform() * below);

const inFolder: readonly GivenFile[] = readdirSync(new URL('f01-folder/', folder), { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => `${each.parentPath.slice(each.parentPath.indexOf('f01-folder'))}/${each.name}`)
  .toSorted()
  .map((path) => ({ path, bytes: bytesOf(path) }));
const pair: readonly GivenFile[] = ['x01-images-idx3-ubyte', 'x01-labels-idx1-ubyte'].map((path) => ({ path, bytes: bytesOf(path) }));
const archive = (files: readonly GivenFile[]): GivenFile => ({
  path: 'signs.zip',
  bytes: zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 6 }),
});
const drawn = '#drawings\nring:AAzz.zAAz;BBBBCC\ncross:AAzz;AzzA\n';
const kept = writeImages({
  shape: [4, 4, 1],
  classes: ['a', 'b'],
  labels: Uint8Array.of(0, 1, 1),
  pixels: Uint8Array.from({ length: 48 }, (_, i) => 5 * i),
});
const text = (path: string, content: string): readonly GivenFile[] => [{ path, bytes: new TextEncoder().encode(content) }];

const sets: readonly (readonly GivenFile[])[] = [
  ...['i02-transparent.png', 'i04-off-centre.png', 'i05-16-bit.png'].map((path) => [{ path, bytes: bytesOf(path) }]),
  inFolder.slice(0, 6),
  [archive(inFolder)],
  pair,
  [archive(pair)],
  [{ path: 'p02.csv', bytes: bytesOf('p02-pixels-8x8-label-last-no-header.csv') }],
  text('drawn', drawn),
  text('kept', kept),
];

export interface DamagedImages {
  readonly name: string;
  readonly files: readonly GivenFile[];
}

/** One of the sets with one of its files damaged; every fourth is only cut short. */
export function damagedImages(rng: Rng, damage: (bytes: Uint8Array) => Uint8Array): DamagedImages {
  const files = sets[whole(rng, sets.length)];
  const at = whole(rng, files.length);
  const change = (bytes: Uint8Array): Uint8Array => {
    const way = rng.uniform();
    if (way < 0.25) return bytes.slice(0, whole(rng, bytes.length));
    if (way < 0.6) return damage(bytes);
    const changed = bytes.slice();
    for (let k = 1 + whole(rng, 6); k > 0; k--) changed[whole(rng, changed.length)] = whole(rng, 256);
    return changed;
  };
  const changed = files.map((file, k) => (k === at ? { ...file, bytes: change(file.bytes) } : file));
  return { name: `${changed[at].path}: ${Buffer.from(changed[at].bytes).toString('base64')}`, files: changed };
}

/** @throws Error where they cannot be used, or are others when they are kept */
function areUsable({ shape, pixels, labels, classes }: ReadImages): void {
  const size = shape[0] * shape[1] * shape[2];
  if (pixels.length !== labels.length * size || labels.length === 0) throw new Error('not as many pixels as images');
  if (labels.some((label) => label >= classes.length)) throw new Error('an image of no class');
  const again = readKeptImages(writeImages({ shape, pixels, labels, classes }));
  if (!again || printOfBytes(again.pixels) !== printOfBytes(pixels) || String(again.classes) !== String(classes))
    throw new Error('not kept as read');
}

/** @throws Error where files are neither read nor refused in a sentence */
export async function areImagesAnswered({ files }: DamagedImages): Promise<void> {
  const [first] = files;
  if (first.path === 'drawn' || first.path === 'kept') {
    const content = new TextDecoder('latin1').decode(first.bytes);
    const classes = readDrawings(content);
    const written = classes && writeDrawings(classes);
    if (written !== null && writeDrawings(readDrawings(written) ?? []) !== written) throw new Error('not kept as read');
    const images = readKeptImages(content);
    if (images) areUsable({ ...images, leftOut: [] });
    return;
  }
  try {
    const given = await readGiven(files, async ({ path, bytes }) => {
      if (isPng(bytes)) return decodePng(bytes, path);
      throw new DataError(say('picture.none', { file: path }));
    });
    if (given?.kind === 'images') areUsable(given.images);
    if (given?.kind === 'picture') {
      const { width, height, channels, values } = given.picture;
      if (values.length !== width * height * channels) throw new Error('not as many numbers as pixels');
      const prepared = width * height > 10_000 ? [] : preparedPicture(given.picture, [28, 28, 1], preparationOf('mnist', null));
      if (![...prepared].every((value) => value >= 0 && value <= 1)) throw new Error('not from 0 to 1');
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}
