import { gunzipSync, unzipSync } from 'fflate';
import { DataError, say } from '../sentences';
import type { GivenFile } from './readImages';

/** What an archive may hold when it is unpacked. */
const mostBytes = 300_000_000;
const mostFiles = 50_000;

const begins = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 3, 4);
const isGzip = (bytes: Uint8Array): boolean => begins(bytes, 0x1f, 0x8b, 8);

/** The files of a zip archive. @throws DataError where it is damaged, or larger than can be held */
export function unzipped({ path, bytes }: GivenFile): GivenFile[] {
  let [total, count] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        total += originalSize;
        count++;
        if (total > mostBytes || count > mostFiles) throw new DataError(say('archive.tooLarge', { file: path, most: mostBytes }));
        return true;
      },
    });
    return Object.entries(files).map(([name, content]) => ({ path: name, bytes: content }));
  } catch (error) {
    throw error instanceof DataError ? error : new DataError(say('archive.damaged', { file: path }));
  }
}

/** A file out of its .gz, or the file itself. @throws DataError where it is damaged, or larger than can be held */
export function gunzipped(file: GivenFile): GivenFile {
  const { path, bytes } = file;
  if (!isGzip(bytes)) return file;
  // its last four bytes say how large it is
  const size = bytes.length >= 18 ? new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true) : 0;
  if (size > mostBytes) throw new DataError(say('archive.tooLarge', { file: path, most: mostBytes }));
  try {
    return { path: path.replace(/\.gz$/i, ''), bytes: gunzipSync(bytes, { out: new Uint8Array(size) }) };
  } catch {
    throw new DataError(say('archive.damaged', { file: path }));
  }
}
