import { readdirSync, readFileSync } from 'node:fs';
import { readGiven } from '../src/data/imageFiles/readGiven';
import type { GivenFile, ReadImages } from '../src/data/imageFiles/readImages';
import { decodePng, isPng } from '../src/data/pictures/decodePng';
import { DataError, say } from '../src/data/sentences';

// Files of images as they are given, and how they are read.

const folder = new URL('./inputs-labs/', import.meta.url);
export const given = (path: string): GivenFile => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, folder))) });

const readPicture = async ({ path, bytes }: GivenFile) => {
  if (!isPng(bytes)) throw new DataError(say('picture.none', { file: path }));
  return decodePng(bytes, path);
};
export const read = (files: readonly GivenFile[]) => readGiven(files, readPicture);

export async function images(...files: GivenFile[]): Promise<ReadImages> {
  const result = await read(files);
  if (result?.kind !== 'images') throw new Error('these are no images by class');
  return result.images;
}

export const summary = ({ shape, classes, labels, leftOut }: ReadImages) => ({
  shape,
  classes,
  counts: classes.map((_, k) => labels.filter((label) => label === k).length),
  leftOut: leftOut.map(({ name }) => name),
});

export const inFolder = readdirSync(new URL('f01-folder/', folder), { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => `f01-folder/${each.parentPath.split('/').at(-1)}/${each.name}`);
