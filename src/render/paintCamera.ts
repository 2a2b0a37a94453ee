import { ImageSheets } from './imageSheets';

/** A picture of the front camera as it was drawn: red, green, blue and opacity. */
export interface CameraPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** What glows on a picture, [height, width] from 0 to 1. */
export interface CameraGlow {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Opacity of the strongest glow. */
const strongest = 0.85;

/** Paints camera pictures as large as their place, whatever size they were drawn in. */
export class CameraPainter {
  private readonly sheets = new ImageSheets();

  paint(
    ctx: CanvasRenderingContext2D,
    { width, height, pixels }: CameraPicture,
    size: { readonly width: number; readonly height: number },
  ): void {
    const sheet = this.sheets.of(width, height);
    if (!sheet) return;
    const { image } = sheet;
    image.data.set(pixels);
    sheet.ctx.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = true;
    ctx.drawImage(sheet.canvas, 0, 0, size.width, size.height);
  }

  /** The picture as a network reads it: grey, a square a pixel. */
  paintGrey(
    ctx: CanvasRenderingContext2D,
    { width, height, values }: CameraGlow,
    size: { readonly width: number; readonly height: number },
  ): void {
    const sheet = this.sheets.of(width, height);
    if (!sheet) return;
    const { image } = sheet;
    values.forEach((value, i) => {
      image.data.fill(255 * value, 4 * i, 4 * i + 3);
      image.data[4 * i + 3] = 255;
    });
    sheet.ctx.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(sheet.canvas, 0, 0, size.width, size.height);
  }

  /** Magnitudes over the picture, as opaque as they are large: light enough to be seen on asphalt and on grass. */
  paintGlow(
    ctx: CanvasRenderingContext2D,
    { width, height, values }: CameraGlow,
    size: { readonly width: number; readonly height: number },
    glow: readonly [red: number, green: number, blue: number],
  ): void {
    const sheet = this.sheets.of(width, height);
    if (!sheet) return;
    const { image } = sheet;
    values.forEach((value, i) => {
      for (let c = 0; c < 3; c++) image.data[4 * i + c] = glow[c] ?? 0;
      image.data[4 * i + 3] = 255 * strongest * Math.max(0, Math.min(1, value || 0));
    });
    sheet.ctx.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = true;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(sheet.canvas, 0, 0, size.width, size.height);
  }
}

/** The glow's colour is alike in both themes, as the road's are: a light plum. */
export const glowColour = [236, 196, 255] as const;
