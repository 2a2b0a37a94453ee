import type { Box } from './imageNetwork';
import { ImageSheets } from './imageSheets';
import type { Theme } from './theme';

/** Many numbers as one picture, a pixel each, in the colours of their sign: thousands of rectangles would take a frame's time. */
export class SignPainter {
  private readonly sheets = new ImageSheets();

  /** @param valueAt by row and column, over the whole from −1 to 1 */
  paint(
    ctx: CanvasRenderingContext2D,
    columns: number,
    rows: number,
    valueAt: (row: number, column: number) => number,
    { x, y, width, height }: Box,
    theme: Theme,
  ): void {
    if (!(columns >= 1 && rows >= 1 && width > 0 && height > 0)) return;
    const sheet = this.sheets.of(columns, rows);
    if (!sheet) return;
    const { pixels } = sheet;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const share = valueAt(row, column);
        const place = Math.round(255 * Math.max(0, Math.min(1, 0.5 + (share || 0) / 2)));
        pixels[row * columns + column] = theme.sign[place] ?? 0;
      }
    }
    sheet.ctx.putImageData(sheet.image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(sheet.canvas, x, y, width, height);
  }
}
