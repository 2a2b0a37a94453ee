import type { Box } from './imageNetwork';
import type { Theme } from './theme';

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly image: ImageData;
}

/** Many numbers as one picture, a pixel each, in the colours of their sign: thousands of rectangles would take a frame's time. */
export class SignPainter {
  private readonly sheets = new Map<string, Sheet>();

  private sheet(columns: number, rows: number): Sheet {
    const key = `${columns} ${rows}`;
    const known = this.sheets.get(key);
    if (known) return known;
    if (this.sheets.size > 16) this.sheets.clear(); // sizes of networks that are gone
    const canvas = document.createElement('canvas');
    canvas.width = columns;
    canvas.height = rows;
    const made = { canvas, image: new ImageData(columns, rows) };
    this.sheets.set(key, made);
    return made;
  }

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
    const { canvas, image } = this.sheet(columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const share = valueAt(row, column);
        const place = Math.round(255 * Math.max(0, Math.min(1, 0.5 + (share || 0) / 2)));
        pixels[row * columns + column] = theme.sign[place] ?? 0;
      }
    }
    canvas.getContext('2d')?.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(canvas, x, y, width, height);
  }
}
