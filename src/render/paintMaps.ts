import { colourField } from './field';
import { fittedBox } from './fittedBox';
import type { Box } from './imageNetwork';
import { ImageSheets } from './imageSheets';
import type { Theme } from './theme';

/** Colours maps in small images of their own. */
export class MapPainter {
  private readonly sheets = new ImageSheets();

  /** One channel of an image layer [H, W, C]: orange below zero, blue above, even about zero. */
  paintMap(
    ctx: CanvasRenderingContext2D,
    values: Float64Array,
    shape: readonly number[],
    channel: number,
    reach: number,
    box: Box,
    theme: Theme,
  ): void {
    const [height = 1, width = 1, channels = 1] = shape;
    const sheet = this.sheets.of(width, height);
    if (!sheet) return;
    const field = Float32Array.from({ length: width * height }, (_, i) => values[i * channels + channel] as number);
    colourField(sheet.image, field, 0, -reach, reach, theme.sign);
    sheet.ctx.putImageData(sheet.image, 0, 0);
    ctx.drawImage(sheet.canvas, box.x, box.y, box.width, box.height);
  }

  /** A field of bare magnitudes, [rows, cells], row 0 on top, smooth between the middles of its cells; what is not a number stays clear. */
  paintMagnitudes(
    ctx: CanvasRenderingContext2D,
    values: Float32Array,
    cells: number,
    [low, high]: readonly [number, number],
    box: Box,
    theme: Theme,
    rows = cells,
  ): void {
    const sheet = this.sheets.of(cells, rows);
    if (!sheet) return;
    colourField(sheet.image, values, 0, low, high, theme.magnitudes);
    sheet.ctx.putImageData(sheet.image, 0, 0);
    ctx.imageSmoothingEnabled = true;
    ctx.drawImage(sheet.canvas, box.x, box.y, box.width, box.height);
  }

  /** A picture from 0 to 1: ink on the ground for one channel, its own colours for three. */
  paintImage(
    ctx: CanvasRenderingContext2D,
    values: ArrayLike<number>,
    shape: readonly number[],
    box: Box,
    theme: Theme,
    largest = 1,
  ): void {
    const [height = 1, width = 1, channels = 1] = shape;
    const sheet = this.sheets.of(width, height);
    if (!sheet) return;
    const { data } = sheet.image;
    const [paper, ink] = [theme.paper, theme.inkColour];
    for (let i = 0; i < width * height; i++) {
      for (let c = 0; c < 3; c++) {
        const value = (values[i * channels + (channels === 3 ? c : 0)] as number) / largest;
        const from = paper[c] as number;
        data[4 * i + c] = channels === 3 ? 255 * value : from + ((ink[c] as number) - from) * value;
      }
      data[4 * i + 3] = 255;
    }
    sheet.ctx.putImageData(sheet.image, 0, 0);
    const { x, y, width: across, height: down } = fittedBox(box, width, height);
    ctx.drawImage(sheet.canvas, x, y, across, down);
  }
}
