import type { Sprite } from '../dataset';

/**
 * The images of a sprite: image i of height × width pixels stands at x = (i mod columns) · width, y = ⌊i / columns⌋ · height.
 * @param shape [height, width, channels]; one channel is the red one, as a grey picture has them all equal
 * @returns [count, height, width, channels], bytes 0 … 255
 * @throws RangeError if the sprite has too few pixels
 */
export function spriteImages(sprite: Sprite, count: number, columns: number, [height, width, channels]: readonly number[]): Uint8Array {
  if (sprite.width < columns * width || sprite.height < Math.ceil(count / columns) * height)
    throw new RangeError(`a sprite of ${sprite.width} × ${sprite.height} pixels does not hold ${count} images of ${width} × ${height}`);
  const pixels = new Uint8Array(count * height * width * channels);
  let o = 0;
  for (let i = 0; i < count; i++) {
    const left = (i % columns) * width;
    const top = Math.floor(i / columns) * height;
    for (let row = top; row < top + height; row++) {
      for (let column = left; column < left + width; column++) {
        const at = 4 * (row * sprite.width + column);
        for (let c = 0; c < channels; c++) pixels[o++] = sprite.rgba[at + c];
      }
    }
  }
  return pixels;
}
