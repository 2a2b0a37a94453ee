import type { Sprite } from '../data/dataset';

/** The pixels of a PNG as they are stored: no colour management between file and numbers. */
export async function decodeSprite(png: Uint8Array): Promise<Sprite> {
  const bitmap = await createImageBitmap(new Blob([png as BlobPart]), { colorSpaceConversion: 'none' });
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('this browser cannot read the pixels of an image');
  ctx.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, rgba: ctx.getImageData(0, 0, width, height).data };
}
