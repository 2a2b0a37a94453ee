import type { DecodedPixels } from '../../worker/pictureProtocol';

/** Larger pictures are reduced while they are drawn: a photograph of a phone would take hundreds of megabytes. */
const mostSide = 1600;
/** A vector drawing without a size of its own is drawn this large. */
const vectorSide = 400;

/** Decodes whatever the browser can show: JPEG turned as its EXIF data say, WebP, GIF, SVG. @throws where it cannot */
export async function decodedPicture(file: Blob): Promise<DecodedPixels> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const [naturalWidth, naturalHeight] = [image.naturalWidth || vectorSide, image.naturalHeight || vectorSide];
    const scale = Math.min(1, mostSide / Math.max(naturalWidth, naturalHeight));
    const sized = (side: number) => Math.max(1, Math.round(side * scale));
    const [width, height] = [sized(naturalWidth), sized(naturalHeight)];
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('there is no canvas');
    context.drawImage(image, 0, 0, width, height);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } finally {
    URL.revokeObjectURL(address);
  }
}
