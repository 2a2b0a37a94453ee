import type { Box } from './imageNetwork';
import { ImageSheets } from './imageSheets';
import type { Theme } from './theme';

/** Colours many small pictures at once: all of a layer lie beside each other on one sheet. */
export class SheetPainter {
  private readonly sheets = new ImageSheets();

  private put(
    ctx: CanvasRenderingContext2D,
    count: number,
    width: number,
    height: number,
    boxes: readonly Box[],
    colour: (picture: number, row: number, column: number) => number,
  ): void {
    const sheet = this.sheets.of(width * count, height);
    if (!sheet) return;
    const { pixels } = sheet;
    for (let row = 0, i = 0; row < height; row++)
      for (let picture = 0; picture < count; picture++)
        for (let column = 0; column < width; column++, i++) pixels[i] = colour(picture, row, column);
    sheet.ctx.putImageData(sheet.image, 0, 0);
    for (let picture = 0; picture < count; picture++) {
      const box = boxes[picture] as Box;
      ctx.imageSmoothingEnabled = box.width < width;
      ctx.drawImage(sheet.canvas, picture * width, 0, width, height, box.x, box.y, box.width, box.height);
    }
  }

  /**
   * Numbers by their sign: orange below zero, blue above.
   * @param at the number of a place of a picture
   * @param reach the number at the ends of the colours
   */
  paintSigned(
    ctx: CanvasRenderingContext2D,
    { width, height }: { readonly width: number; readonly height: number },
    boxes: readonly Box[],
    reach: number,
    at: (picture: number, row: number, column: number) => number,
    theme: Theme,
  ): void {
    const last = theme.sign.length - 1;
    const scale = last / (2 * reach);
    this.put(ctx, boxes.length, width, height, boxes, (picture, row, column) => {
      const step = Math.round((at(picture, row, column) + reach) * scale);
      return Number.isNaN(step) ? 0 : (theme.sign[Math.max(0, Math.min(last, step))] as number);
    });
  }

  /** Three numbers a place, as red, green and blue around grey. */
  paintColours(
    ctx: CanvasRenderingContext2D,
    { width, height }: { readonly width: number; readonly height: number },
    boxes: readonly Box[],
    reach: number,
    at: (picture: number, row: number, column: number, channel: number) => number,
  ): void {
    const level = (value: number) => Math.max(0, Math.min(255, Math.round(127.5 + (127.5 * value) / reach)));
    this.put(ctx, boxes.length, width, height, boxes, (picture, row, column) => {
      const r = level(at(picture, row, column, 0));
      const g = level(at(picture, row, column, 1));
      const b = level(at(picture, row, column, 2));
      return Number.isNaN(r + g + b) ? 0 : (255 << 24) | (b << 16) | (g << 8) | r;
    });
  }
}
