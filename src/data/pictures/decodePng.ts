import { convertIndexedToRgb, decode } from 'fast-png';
import { DataError, say } from '../sentences';
import type { Picture } from './picture';
import { shownOf } from './shownOf';

const signature = [0x89, 0x50, 0x4e, 0x47];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte);

function decoded(bytes: Uint8Array, file: string) {
  try {
    return decode(bytes, { checkCrc: true });
  } catch {
    throw new DataError(say('picture.damaged', { file }));
  }
}

/** So many pixels can be held. */
const mostPixels = 40_000_000;

/** A PNG of any depth and kind of colour. @throws DataError where it is damaged, or larger than can be held */
export function decodePng(bytes: Uint8Array, file: string): Picture {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && head.getUint32(16) * head.getUint32(20) > mostPixels)
    throw new DataError(say('picture.tooLarge', { file, sides: [head.getUint32(16), head.getUint32(20)] }));
  const png = decoded(bytes, file);
  const { width, height, palette } = png;
  const data = palette ? convertIndexedToRgb(png) : png.data;
  const channels = palette ? palette[0].length : png.channels;
  const most = palette ? 255 : (1 << png.depth) - 1;
  return shownOf({ width, height, channels, valueAt: (i) => data[i] / most });
}
