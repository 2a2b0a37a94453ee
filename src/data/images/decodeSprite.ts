import { convertIndexedToRgb, decode } from 'fast-png';
import type { Sprite } from '../dataset';
import { DataError, say } from '../sentences';

/**
 * The numbers of a PNG as they are stored, of a palette picture its colours. No canvas: colour management, and browsers that blur what a page
 * reads off a canvas, would change them.
 * @throws DataError if it has not eight bits a channel, or transparency
 */
export function decodeSprite(png: Uint8Array): Sprite {
  const picture = decode(png, { checkCrc: true });
  const { width, height, depth, palette } = picture;
  const channels = palette ? palette[0].length : picture.channels;
  if (depth !== 8 || (channels !== 1 && channels !== 3)) {
    throw new DataError(say('sprite.format', { channels, depth }));
  }
  const pixels = palette ? convertIndexedToRgb(picture) : Uint8Array.from(picture.data);
  return { width, height, channels, pixels };
}
