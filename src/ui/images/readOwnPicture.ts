import { readGiven } from '../../data/imageFiles/readGiven';
import { decodePng, isPng } from '../../data/pictures/decodePng';
import type { Picture } from '../../data/pictures/picture';
import { pictureType } from '../../data/pictures/pictureType';
import { shownOf } from '../../data/pictures/shownOf';
import { DataError, say } from '../../data/sentences';
import { decodedPicture } from './decodedPicture';

/** The picture in a file that was chosen, dropped or pasted. @throws DataError where it is none */
export async function readOwnPicture(file: File): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isVector = pictureType(bytes) === 'image/svg+xml';
  const given = await readGiven([{ path: file.name, bytes }], async ({ path, bytes: read }) => {
    if (isPng(read)) return decodePng(read, path);
    try {
      const { width, height, data } = await decodedPicture(isVector ? new Blob([bytes], { type: 'image/svg+xml' }) : file);
      return shownOf({ width, height, channels: 4, valueAt: (i) => (data[i] as number) / 255 });
    } catch {
      throw new DataError(say('picture.none', { file: path }));
    }
  });
  if (given?.kind !== 'picture') throw new DataError(say('picture.none', { file: file.name }));
  return given.picture;
}
