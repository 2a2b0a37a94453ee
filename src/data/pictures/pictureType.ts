import { isPng } from './decodePng';

const begins = (bytes: Uint8Array, text: string, at = 0) => [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** The kind of picture by its first bytes; null: none that is known. */
export function pictureType(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return 'image/webp';
  if (begins(bytes, 'GIF8')) return 'image/gif';
  if (begins(bytes, 'BM')) return 'image/bmp';
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 2000))) ? 'image/svg+xml' : null;
}
