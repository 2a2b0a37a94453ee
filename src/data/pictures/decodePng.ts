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

/** A PNG of any depth and kind of colour. @throws DataError where it is damaged */
export function decodePng(bytes: Uint8Array, file: string): Picture {
  const png = decoded(bytes, file);
  const { width, height, palette } = png;
  const data = palette ? convertIndexedToRgb(png) : png.data;
  const channels = palette ? palette[0].length : png.channels;
  const most = palette ? 255 : (1 << png.depth) - 1;
  return shownOf({ width, height, channels, valueAt: (i) => data[i] / most });
}
