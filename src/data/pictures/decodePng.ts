import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png';
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
  const { width, height, palette, depth, transparency } = png;
  const data = palette ? convertIndexedToRgb(png) : depth < 8 ? unpacked(png) : png.data;
  const channels = palette ? palette[0].length : png.channels;
  const hasOpacity = channels % 2 === 0;
  const whole = palette ? 255 : (1 << depth) - 1;
  const [least, most] = depth === 16 ? usedRange(data, hasOpacity ? channels : 0, whole) : [0, whole];
  const colourAt = (i: number) => (data[i] - least) / (most - least);
  if (hasOpacity)
    return shownOf({ width, height, channels, valueAt: (i) => (i % channels === channels - 1 ? data[i] / whole : colourAt(i)) });
  if (palette || !transparency) return shownOf({ width, height, channels, valueAt: colourAt });
  // one colour is named that stands for nothing
  const isClear = (pixel: number) => transparency.every((value, c) => data[pixel * channels + c] === value);
  return shownOf({
    width,
    height,
    channels: channels + 1,
    valueAt(i) {
      const [pixel, c] = [Math.floor(i / (channels + 1)), i % (channels + 1)];
      return c === channels ? Number(!isClear(pixel)) : colourAt(pixel * channels + c);
    },
  });
}

/** Grey levels of less than a byte, one after the other; every row begins with a byte of its own. */
function unpacked({ width, height, depth, data }: DecodedPng): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const bit = (i % width) * depth;
    const byte = data[Math.floor(i / width) * rowBytes + (bit >> 3)];
    return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  });
}

/** Of sixteen bits cameras and scanners often use a small part: that is then the whole. @param skip every so manieth is an opacity; 0: none is */
function usedRange(data: ArrayLike<number>, skip: number, whole: number): readonly [number, number] {
  let [least, most] = [whole, 0];
  for (let i = 0; i < data.length; i++) {
    if (skip > 0 && i % skip === skip - 1) continue;
    least = Math.min(least, data[i]);
    most = Math.max(most, data[i]);
  }
  return most > least && most - least < whole / 8 ? [least, most] : [0, whole];
}
