import { Gunzip } from 'fflate';
import { DataError, say } from '../sentences';
import { mostUnpacked, type Sink, Unreadable, unpack } from '../unpack';
import type { GivenFile } from './readImages';

const mostFiles = 50_000;
/** So much of a file is unpacked at once: a thousand times as much comes of it at most. */
const slice = 16_384;

const begins = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
/** One without files begins with its end. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6);
const isGzip = (bytes: Uint8Array): boolean => begins(bytes, 0x1f, 0x8b, 8);

/** The files of a zip archive. @throws DataError where it is damaged, or larger than can be held */
export function unzipped({ path, bytes }: GivenFile): GivenFile[] {
  const files: GivenFile[] = [];
  let count = 0;
  const sinkOf = (name: string): Sink | null => {
    if (name.endsWith('/')) return null;
    if (++count > mostFiles) throw new Unreadable('csv.packedTooLarge');
    const parts: Uint8Array[] = [];
    return { write: (part) => parts.push(part), end: () => files.push({ path: name, bytes: joined(parts) }) };
  };
  try {
    for (const _ of unpack(bytes, sinkOf, { unpacked: 0 }));
  } catch (error) {
    const isTooLarge = error instanceof Unreadable && error.why === 'csv.packedTooLarge';
    throw new DataError(isTooLarge ? say('archive.tooLarge', { file: path, most: mostUnpacked }) : say('archive.damaged', { file: path }));
  }
  return files;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A file out of its .gz, or the file itself. @throws DataError where it is damaged, or larger than can be held */
export function gunzipped(file: GivenFile): GivenFile {
  const { path, bytes } = file;
  if (!isGzip(bytes)) return file;
  const parts: Uint8Array[] = [];
  let [unpacked, before, isWhole] = [0, 0, true];
  const gunzip = new Gunzip((part) => {
    parts.push(part);
    unpacked += part.length;
  });
  gunzip.onmember = () => {
    before = unpacked;
  };
  try {
    for (let at = 0; at < bytes.length && unpacked <= mostUnpacked; at += slice)
      gunzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch {
    isWhole = false;
  }
  if (unpacked > mostUnpacked) throw new DataError(say('archive.tooLarge', { file: path, most: mostUnpacked }));
  // its last four bytes say how large its last part was, if they are those
  const size = bytes.length >= 18 ? new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true) : -1;
  if (!isWhole || size !== unpacked - before) throw new DataError(say('archive.damaged', { file: path }));
  return { path: path.replace(/\.gz$/i, ''), bytes: joined(parts) };
}
