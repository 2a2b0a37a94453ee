import type { Picture } from '../pictures/picture';
import { pictureType } from '../pictures/pictureType';
import { DataError, say } from '../sentences';
import { encodingOf } from '../tableFile/decodeText';
import { archiveKind, gunzipped, unzipped } from './archive';
import { isIdx, readIdxFiles } from './idx';
import { type ReadPicture, readPictureFolder, type Tell } from './pictureFolder';
import { isPixelTable, readPixelTable } from './pixelTable';
import type { GivenFile, ReadImages } from './readImages';
import { untarred } from './tar';

/** What was given: one picture, or a set of images by class; null where it is something else. */
export type Given =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'images'; readonly images: ReadImages }
  | null;

/** A zero byte stands in no text, unless each letter has two. */
const isText = (bytes: Uint8Array) =>
  !bytes.subarray(0, 4096).includes(0) || (pictureType(bytes) === null && encodingOf(bytes).startsWith('utf-16'));

/** IDX files among others, which are named. */
function idxAmong(files: readonly GivenFile[]): ReadImages {
  const read = readIdxFiles(files.filter(isIdx));
  const others = files.filter((file) => !isIdx(file));
  return {
    ...read,
    leftOut: [...read.leftOut, ...others.map(({ path }) => ({ name: path, reason: say('picture.none', { file: path }) }))],
  };
}

/** Reads files that were chosen or dropped together. @throws DataError in one sentence */
export async function readGiven(given: readonly GivenFile[], readPicture: ReadPicture, tell?: Tell): Promise<Given> {
  if (given.length === 0) throw new DataError(say('images.noFiles', {}));
  const files = given.map(gunzipped);
  if (files.some(isIdx)) return { kind: 'images', images: idxAmong(files) };
  if (files.length > 1) return { kind: 'images', images: await readPictureFolder(files, readPicture, null, tell) };
  const [file] = files;
  const kind = archiveKind(file.bytes);
  if (kind) {
    const inside = kind === 'TAR' ? untarred(file) : unzipped(file);
    if (inside.length === 0) throw new DataError(say('images.noSet', { file: file.path }));
    if (inside.some((each) => isIdx(each) || /ubyte(?:\.gz)?$/i.test(each.path)))
      return { kind: 'images', images: idxAmong(inside.map(gunzipped)) };
    return { kind: 'images', images: await readPictureFolder(inside, readPicture, kind, tell) };
  }
  if (isText(file.bytes) && !/^\s*<(\?xml|svg|!DOCTYPE svg)/i.test(new TextDecoder().decode(file.bytes.subarray(0, 300)))) {
    const text = new TextDecoder().decode(file.bytes);
    return isPixelTable(text) ? { kind: 'images', images: readPixelTable(text) } : null;
  }
  return { kind: 'picture', picture: await readPicture(file) };
}
