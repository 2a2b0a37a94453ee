import type { Sprite } from '../dataset';
import { DataError, say } from '../sentences';

/**
 * The images of a sprite: image i of height × width pixels stands at x = (i mod columns) · width, y = ⌊i / columns⌋ · height.
 * @param shape [height, width, channels]
 * @returns [count, height, width, channels], bytes 0 … 255
 * @throws DataError if the sprite has too few pixels or other channels
 */
export function spriteImages(sprite: Sprite, count: number, columns: number, [height, width, channels]: readonly number[]): Uint8Array {
  if (sprite.channels !== channels) throw new DataError(say('sprite.channels', { channels: sprite.channels, wanted: channels }));
  if (sprite.width < columns * width || sprite.height < Math.ceil(count / columns) * height)
    throw new DataError(say('sprite.size', { sides: [sprite.width, sprite.height], count, imageSides: [width, height] }));
  const images = new Uint8Array(count * height * width * channels);
  const row = width * channels;
  let o = 0;
  for (let i = 0; i < count; i++) {
    const left = (i % columns) * width;
    const top = Math.floor(i / columns) * height;
    for (let y = top; y < top + height; y++, o += row) {
      const at = (y * sprite.width + left) * channels;
      images.set(sprite.pixels.subarray(at, at + row), o);
    }
  }
  return images;
}
