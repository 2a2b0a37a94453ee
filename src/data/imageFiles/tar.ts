import { DataError, say } from '../sentences';
import type { GivenFile } from './readImages';

const block = 512;
const plainFile = /^[0\0]$/;
/** Names that are too long for a head stand in a file before it: as GNU writes them, and as POSIX does. */
const [longName, pax] = ['L', 'x'];

const textAt = (bytes: Uint8Array, from: number, length: number) =>
  new TextDecoder().decode(bytes.subarray(from, from + length)).replace(/\0.*$/s, '');

/** A tar archive says what it is in the first head; those before 1988 did not. */
export const isTar = (bytes: Uint8Array): boolean => bytes.length >= block && textAt(bytes, 257, 5) === 'ustar';

/** The files of a tar archive. @throws DataError where it is damaged */
export function untarred({ path, bytes }: GivenFile): GivenFile[] {
  const files: GivenFile[] = [];
  let named: string | null = null;
  let at = 0;
  while (at + block <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(textAt(bytes, at + 124, 12).trim() || '0', 8);
    const from = at + block;
    if (!(size >= 0) || from + size > bytes.length) throw new DataError(say('archive.damaged', { file: path }));
    const kind = String.fromCharCode(bytes[at + 156]);
    const [prefix, name] = [textAt(bytes, at + 345, 155), textAt(bytes, at, 100)];
    if (kind === longName) named = textAt(bytes, from, size);
    else if (kind === pax) named = /\d+ path=(.*)\n/.exec(new TextDecoder().decode(bytes.subarray(from, from + size)))?.[1] ?? named;
    else {
      if (plainFile.test(kind))
        files.push({ path: named ?? (prefix ? `${prefix}/${name}` : name), bytes: bytes.subarray(from, from + size) });
      named = null;
    }
    at = from + Math.ceil(size / block) * block;
  }
  // zeros stand behind the last of them, or nothing does
  if (at > bytes.length || (at < bytes.length && bytes[at] !== 0)) throw new DataError(say('archive.damaged', { file: path }));
  return files;
}
