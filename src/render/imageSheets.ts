/** A picture of its own, a pixel a number, to be drawn as large as it is wanted. */
export interface ImageSheet {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
  readonly image: ImageData;
  /** The same bytes, a number a pixel: opacity, blue, green, red from the highest byte on. */
  readonly pixels: Uint32Array;
}

const mostSizes = 16;

/** One sheet a size, kept from one painting to the next: whoever takes one writes all of it and draws it at once. */
export class ImageSheets {
  private readonly sheets = new Map<string, ImageSheet>();

  /** Null where the browser gives no context. */
  of(width: number, height: number): ImageSheet | null {
    const key = `${width}×${height}`;
    const known = this.sheets.get(key);
    if (known) return known;
    if (this.sheets.size >= mostSizes) this.sheets.clear(); // sizes of networks that are gone
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const ctx = canvas.getContext('2d');
    if (!ctx) return null;
    const image = new ImageData(width, height);
    const made = { canvas, ctx, image, pixels: new Uint32Array(image.data.buffer) };
    this.sheets.set(key, made);
    return made;
  }
}
