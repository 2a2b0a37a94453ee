import { Gunzip } from 'fflate';
import { type ArchiveKind, DataError, say } from '../sentences';
import { mostUnpacked, type Sink, Unreadable, unpack } from '../unpack';
import type { GivenFile } from './readImages';
import { isTar } from './tar';

const mostFiles = 50_000;
/** So much of a file is unpacked at once: a thousand times as much comes of it at most. */
const slice = 16_384;

const begins = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
/** One without files begins with its end. */
const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6);
const isGzip = (bytes: Uint8Array): boolean => begins(bytes, 0x1f, 0x8b, 8);

/** What the first file in an archive is called where all of it is one document. */
const documentPart = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetype|META-INF\/|Thumbnails\/|content\.xml)/;

/** Spreadsheets and texts of office programs are archives, too. */
export const isDocument = (bytes: Uint8Array): boolean =>
  isZip(bytes) && documentPart.test(new TextDecoder().decode(bytes.subarray(30, 80)));

/** What packs other files; null where it is nothing of the kind. */
export const archiveKind = (bytes: Uint8Array): ArchiveKind | null =>
  isZip(bytes) ? 'ZIP' : isTar(bytes) ? 'TAR' : isGzip(bytes) ? 'gzip' : null;

const [endOfDirectory, entryOfDirectory] = [0x06054b50, 0x02014b50];

/** Whether files in a zip archive want a password, as its directory says. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // a comment of 64 kB may stand behind it
  let end = bytes.length - 22;
  for (const least = Math.max(0, end - 65_535); end >= least && view.getUint32(end, true) !== endOfDirectory; ) end--;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return false;
  for (let at = view.getUint32(end + 16, true); at + 46 <= end && view.getUint32(at, true) === entryOfDirectory; ) {
    if (view.getUint16(at + 8, true) & 1) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

/** The files of a zip archive. @throws DataError where it is damaged, or larger than can be held */
export function unzipped({ path, bytes }: GivenFile): GivenFile[] {
  if (isLocked(bytes)) throw new DataError(say('archive.locked', { file: path }));
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
  const inside = { path: path.replace(/\.gz$/i, ''), bytes: joined(parts) };
  if (isGzip(inside.bytes)) throw new DataError(say('archive.within', { file: inside.path, kind: 'gzip', outer: 'gzip' }));
  return inside;
}
