import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo } from '../run/runInfo';
import { colourField } from './field';
import type { Box, MapLayout } from './imageNetwork';
import type { Theme } from './theme';

/** Keeps one small image to colour maps in. */
export class MapPainter {
  private readonly images = new Map<string, { canvas: HTMLCanvasElement; ctx: CanvasRenderingContext2D; image: ImageData }>();

  private sheet(width: number, height: number) {
    const key = `${width}×${height}`;
    const known = this.images.get(key);
    if (known) return known;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const ctx = canvas.getContext('2d');
    if (!ctx) return null;
    const made = { canvas, ctx, image: new ImageData(width, height) };
    this.images.set(key, made);
    return made;
  }

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
    const sheet = this.sheet(width, height);
    if (!sheet) return;
    const field = Float32Array.from({ length: width * height }, (_, i) => values[i * channels + channel] as number);
    colourField(sheet.image, field, 0, -reach, reach, theme.sign);
    sheet.ctx.putImageData(sheet.image, 0, 0);
    ctx.drawImage(sheet.canvas, box.x, box.y, box.width, box.height);
  }

  /** A field of bare magnitudes, [cells, cells], row 0 on top, smooth between the middles of its cells; what is not a number stays clear. */
  paintMagnitudes(
    ctx: CanvasRenderingContext2D,
    values: Float32Array,
    cells: number,
    [low, high]: readonly [number, number],
    box: Box,
    theme: Theme,
  ): void {
    const sheet = this.sheet(cells, cells);
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
    const sheet = this.sheet(width, height);
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
    ctx.drawImage(sheet.canvas, box.x, box.y, box.width, box.height);
  }
}

/** Largest absolute value of a layer: the ends of its colours. */
function reachOf(values: ArrayLike<number>): number {
  let reach = 0;
  for (let i = 0; i < values.length; i++) reach = Math.max(reach, Math.abs(values[i] as number));
  return reach > 0 ? reach : 1;
}

export interface MapStyle {
  readonly classes: readonly string[];
  readonly pointed: { readonly layer: number; readonly unit: number } | null;
  readonly pinned: { readonly layer: number; readonly unit: number } | null;
  /** Class of the example, or −1 where it has none. */
  readonly target: number;
  /** What the pixels of the input lack of 0 to 1, a number a channel. */
  readonly centre: ArrayLike<number>;
  /** How a probability is written. */
  probability(value: number): string;
}

/** Every layer's answer to one example: maps, units, and a bar a class. */
export function paintNetworkMaps(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  layout: MapLayout,
  layers: readonly LayerInfo[],
  trace: ExampleTrace,
  style: MapStyle,
  theme: Theme,
): void {
  ctx.imageSmoothingEnabled = false;
  layout.columns.forEach((column, l) => {
    const layer = layers[l];
    const values = trace.perLayer[l]?.output;
    if (!layer || !values) return;
    if (l === layout.columns.length - 1) {
      paintClasses(ctx, column.boxes, values, style, theme);
      return;
    }
    const isImage = layer.shape.length === 3;
    const reach = reachOf(values);
    column.boxes.forEach((box, unit) => {
      if (isImage && l === 0)
        painter.paintImage(
          ctx,
          values.map((value, i) => value + (style.centre[i % layer.units] ?? 0)),
          layer.shape,
          box,
          theme,
        );
      else painter.paintMap(ctx, values, isImage ? layer.shape : [1, 1, layer.units], unit, reach, box, theme);
      const isPinned = style.pinned?.layer === l && style.pinned.unit === unit;
      const isPointed = style.pointed?.layer === l && style.pointed.unit === unit;
      ctx.strokeStyle = isPinned || isPointed ? theme.ink : theme.edge;
      ctx.lineWidth = isPinned ? 2 : 1;
      const out = isPinned ? 1.5 : 0;
      ctx.beginPath();
      ctx.roundRect(box.x - 0.5 - out, box.y - 0.5 - out, box.width + 1 + 2 * out, box.height + 1 + 2 * out, Math.min(3, box.width / 5));
      ctx.stroke();
    });
  });
}

function paintClasses(
  ctx: CanvasRenderingContext2D,
  boxes: readonly Box[],
  values: Float64Array,
  { classes, target, probability }: MapStyle,
  theme: Theme,
): void {
  const winner = values.indexOf(Math.max(...values));
  ctx.textBaseline = 'middle';
  const longest = Math.max(...classes.map((name) => name.length));
  const nameWidth = Math.min(64, 8 * longest + 8);
  boxes.forEach((box, k) => {
    const value = values[k] as number;
    const y = box.y + box.height / 2;
    ctx.font = `${k === winner ? '600 ' : ''}13px ${theme.font}`;
    ctx.fillStyle = theme.ink;
    ctx.textAlign = 'left';
    ctx.fillText(classes[k] ?? String(k), box.x + 10, y, nameWidth);
    if (target === k) {
      ctx.beginPath();
      ctx.arc(box.x + 3, y, 3, 0, 2 * Math.PI);
      ctx.fill();
    }
    const [from, room] = [box.x + 10 + nameWidth, box.width - nameWidth - 10 - 44];
    ctx.fillStyle = theme.zero;
    ctx.fillRect(from, y - 4, room, 8);
    ctx.fillStyle = theme.magnitude;
    ctx.fillRect(from, y - 4, room * Math.max(0, Math.min(1, value)), 8);
    ctx.fillStyle = k === winner ? theme.ink : theme.muted;
    ctx.textAlign = 'right';
    ctx.fillText(probability(value), box.x + box.width, y);
  });
}
