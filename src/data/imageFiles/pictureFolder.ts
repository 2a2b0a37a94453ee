import { edgeColour, inChannels, type Picture } from '../pictures/picture';
import { pictureType } from '../pictures/pictureType';
import { fittedPicture } from '../pictures/prepared';
import { type ArchiveKind, DataError, type DataSentence, say } from '../sentences';
import { archiveKind, isDocument } from './archive';
import { classesOf, className, type GivenFile, type LeftOut, mostImages, mostSide, type ReadImages } from './readImages';

/** Reads a picture of whatever kind it is. @throws DataError where it is none, or damaged */
export type ReadPicture = (file: GivenFile) => Promise<Picture>;

/** Told how much is done, from 0 to 1. */
export type Tell = (done: number) => void;

/** Side of what pictures of many sizes are fitted into. */
const usualSide = { grey: 28, colour: 32 };

const partsOf = (path: string) => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');

/** So much of a colour is none: what JPEG and WebP make of grey differs a little. */
const mostTint = 6 / 255;

const isGrey = ({ channels, values }: Picture): boolean => {
  if (channels === 1) return true;
  const differs = (a: number, b: number) => Math.abs(a - b) > mostTint;
  for (let i = 0; i < values.length; i += 3) if (differs(values[i], values[i + 1]) || differs(values[i], values[i + 2])) return false;
  return true;
};

const isTest = /^(?:test|testing|val|valid|validation|eval)$/i;
const isPart = (folder: string) => isTest.test(folder) || /^train(?:ing)?$/i.test(folder);

/**
 * How far above its file the folder of a picture's class stands: the next one, or where that is one for all the first above it in which they
 * differ (2/scans/a.png beside 3/scans/b.png), parts for training and testing apart.
 */
function classLevel(paths: readonly (readonly string[])[]): number {
  if (paths.length === 0) return 1;
  const deepest = paths.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY) - 1;
  for (let up = 1; up <= deepest; up++) {
    const names = new Set(paths.map((parts) => parts.at(-1 - up) ?? ''));
    if (names.size > 1) return [...names].every(isPart) ? 1 : up;
  }
  return 1;
}

const isHidden = (parts: readonly string[]) => (parts.at(-1) ?? '').startsWith('.') || parts.includes('__MACOSX');

/** These say of a file only that it is nothing that was wanted. */
const saysLittle = ({ key }: DataSentence) => key === 'folder.hidden' || key === 'folder.noClass' || key === 'picture.none';

/**
 * Pictures whose folder is their class. What is no picture, or damaged, is left out with its reason.
 * @param outer what they were packed in
 * @throws DataError where nothing is left
 */
export async function readPictureFolder(
  files: readonly GivenFile[],
  readPicture: ReadPicture,
  outer: ArchiveKind | null,
  tell: Tell = () => {},
): Promise<ReadImages> {
  const leftOut: LeftOut[] = [];
  const leave = (name: string, reason: DataSentence) => leftOut.push({ name, reason });
  const read: { name: string; picture: Picture; isTested: boolean }[] = [];
  const ofPictures = files.filter(({ bytes }) => pictureType(bytes) !== null).map(({ path }) => partsOf(path));
  const up = classLevel(ofPictures.filter((parts) => !isHidden(parts)));
  /** Whether a picture stands in a part that is the test, above the folder of its class. */
  const isTested = ({ path }: GivenFile) =>
    partsOf(path)
      .slice(0, -1 - up)
      .some((folder) => isTest.test(folder));
  const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const inOrder = [...byPath.filter((file) => !isTested(file)), ...byPath.filter(isTested)];
  for (const [k, file] of inOrder.entries()) {
    tell(k / files.length);
    const parts = partsOf(file.path);
    const folder = parts.at(-1 - up);
    const kind = isDocument(file.bytes) ? null : archiveKind(file.bytes);
    if (isHidden(parts)) leave(file.path, say('folder.hidden', {}));
    else if (kind) leave(file.path, say('archive.within', { file: file.path, kind, outer }));
    else if (folder === undefined) leave(file.path, say('folder.noClass', {}));
    else if (read.length >= mostImages) leave(file.path, say('images.tooMany', { count: files.length, most: mostImages }));
    else {
      try {
        read.push({ name: className(folder) || folder, picture: await readPicture(file), isTested: isTested(file) });
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        leave(file.path, error.sentence);
      }
    }
  }
  if (read.length === 0) {
    const telling = leftOut.find(({ reason }) => !saysLittle(reason));
    throw new DataError(telling?.reason ?? say('folder.noPictures', { files: files.length }));
  }
  const classes = classesOf(read.map(({ name }) => name));
  const pictures = read.map(({ picture }) => picture);
  const channels = pictures.every(isGrey) ? 1 : 3;
  const [first] = pictures;
  const isOneSize = pictures.every(({ width, height }) => width === first.width && height === first.height);
  const side = channels === 1 ? usualSide.grey : usualSide.colour;
  const [height, width] = isOneSize && Math.max(first.width, first.height) <= mostSide ? [first.height, first.width] : [side, side];
  const size = height * width * channels;
  const pixels = new Uint8Array(read.length * size);
  pictures.forEach((picture, i) => {
    const shown = inChannels(picture, channels);
    fittedPicture(shown, width, height, edgeColour(shown)).forEach((value, k) => {
      pixels[i * size + k] = Math.round(255 * Math.max(0, Math.min(1, value)));
    });
  });
  const trainCount = read.filter((each) => !each.isTested).length;
  return {
    shape: [height, width, channels],
    pixels,
    classes,
    labels: Uint8Array.from(read, ({ name }) => classes.indexOf(name)),
    ...(trainCount > 0 && trainCount < read.length ? { trainCount } : {}),
    leftOut,
  };
}
