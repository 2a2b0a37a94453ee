import { DataError, type DataSentence, say } from '../sentences';
import { isPng } from './decodePng';

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const begins = (bytes: Uint8Array, text: string, at = 0) => [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** Kinds of the ISO base media file format by their brand. */
const brandOf = (bytes: Uint8Array) => (begins(bytes, 'ftyp', 4) ? new TextDecoder('latin1').decode(bytes.subarray(8, 12)) : '');

/** Kinds that browsers do not show, and what they are called. */
function foreignType(bytes: Uint8Array): string | null {
  if (/^(?:hei[cmsx]|hev[cx]|mif1|msf1)$/.test(brandOf(bytes))) return 'HEIC';
  if (begins(bytes, 'II*\0') || begins(bytes, 'MM\0*')) return 'TIFF';
  if (begins(bytes, '8BPS')) return 'PSD';
  if (begins(bytes, '%PDF')) return 'PDF';
  return null;
}

/** The kind of picture by its first bytes; null: none that is known. */
export function pictureType(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return 'image/webp';
  if (begins(bytes, 'GIF8')) return 'image/gif';
  if (begins(bytes, 'BM')) return 'image/bmp';
  if (begins(bytes, '\0\0\u0001\0') && bytes[4] > 0) return 'image/x-icon';
  if (/^avi[fs]$/.test(brandOf(bytes))) return 'image/avif';
  const coding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return /<svg[\s>]/i.test(new TextDecoder(coding).decode(bytes.subarray(0, 4000))) ? 'image/svg+xml' : null;
}

const find = (bytes: Uint8Array, first: number, second: number, from: number) => {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === first && bytes[at + 1] === second) return at;
  return -1;
};

/** Whether a JPEG goes on after the head that says what is in it, to its end. */
function endsJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  // parts with a length: one of them may hold a small JPEG of its own
  while (at + 3 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) at += 2 + 256 * bytes[at + 2] + bytes[at + 3];
  return find(bytes, 0xff, 0xd9, at) >= 0;
}

/** Whether the end of a picture is missing: a browser shows what is there, and the rest of it grey. PNG is checked where it is read. */
function isCut(bytes: Uint8Array, type: string): boolean {
  if (type === 'image/jpeg') return !endsJpeg(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/webp') return bytes.length < 12 || view.getUint32(4, true) + 8 > bytes.length;
  if (type === 'image/bmp') return bytes.length < 26;
  return type === 'image/gif' && !bytes.includes(0x3b, 13);
}

const isText = (bytes: Uint8Array) => {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000));
  return text.trim() !== '' && !/[\0\uFFFD]/.test(text.slice(0, -4));
};

/** Why a file is no picture. */
function noPicture({ path: file, bytes }: File): DataSentence {
  const kind = foreignType(bytes);
  return kind ? say('picture.foreign', { file, kind }) : say('picture.none', { file });
}

/** Why a file that was given where one picture is wanted is none. */
export const noOnePicture = (file: File): DataSentence =>
  isText(file.bytes) && foreignType(file.bytes) === null ? say('picture.data', { file: file.path }) : noPicture(file);

/** The kind of a picture that only a browser decodes. @throws DataError where it is none that it shows, or cut short */
export function wholePictureType({ path, bytes }: File): string {
  const type = pictureType(bytes);
  if (!type) throw new DataError(noPicture({ path, bytes }));
  if (isCut(bytes, type)) throw new DataError(say('picture.damaged', { file: path }));
  return type;
}
