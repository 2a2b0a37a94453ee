import type { UnitMaps } from '../probes/unitMaps';
import type { LayerInfo } from '../run/runInfo';
import { colourField } from './field';
import { type GraphLayout, sideOf } from './graphLayout';
import { paramOf } from './layerParams';
import type { Theme } from './theme';
import { noStates, type UnitStates } from './unitStates';

const fixedRanges: Readonly<Record<string, readonly [number, number]>> = {
  tanh: [-1, 1],
  sigmoid: [0, 1],
  softmax: [0, 1],
  gaussian: [-1, 1],
  sin: [-1, 1],
};

/** The values that an activation can take, where these have two ends. */
export const fixedRangeOf = (activation: string): readonly [number, number] | null => fixedRanges[activation] ?? null;

/** Values at the ends of a unit's colours: its activation's range, or even about zero as far as the unit goes. */
export function rangeOfMap(activation: string, values: Float32Array, from: number, to: number): readonly [number, number] {
  const fixed = fixedRanges[activation];
  if (fixed) return fixed;
  let largest = 0;
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(values[i] as number));
  return largest > 0 ? [-largest, largest] : [-1, 1];
}

/** Round corners of a smaller picture cannot be seen, and clipping hundreds takes its time. */
const smallestRounded = 24;

/** Keeps one small image to colour maps in. */
export class UnitPainter {
  private canvas: HTMLCanvasElement | null = null;
  private image: ImageData | null = null;
  private pixels: CanvasRenderingContext2D | null = null;

  /** Paints one unit's response as a picture, or for a 1-D problem as a curve over a signed area. */
  paintMap(
    ctx: CanvasRenderingContext2D,
    maps: UnitMaps,
    index: number,
    activation: string,
    x: number,
    y: number,
    size: number,
    theme: Theme,
    opacity = 1,
  ): void {
    const total = maps.cells * maps.rows;
    const from = index * total;
    const [low, high] = rangeOfMap(activation, maps.values, from, from + total);
    ctx.save();
    ctx.globalAlpha = opacity;
    if (size >= smallestRounded) {
      ctx.beginPath();
      ctx.roundRect(x, y, size, size, 2.5);
      ctx.clip();
    }
    if (maps.rows === 1) paintCurve(ctx, maps.values, from, maps.cells, low, high, x, y, size, theme);
    else {
      this.colour(maps, from, low, high, theme);
      if (this.canvas) ctx.drawImage(this.canvas, x, y, size, size);
    }
    ctx.restore();
  }

  private colour(maps: UnitMaps, from: number, low: number, high: number, theme: Theme): void {
    if (!this.canvas || this.image?.width !== maps.cells || this.image.height !== maps.rows) {
      this.canvas = document.createElement('canvas');
      this.canvas.width = maps.cells;
      this.canvas.height = maps.rows;
      this.image = new ImageData(maps.cells, maps.rows);
      this.pixels = this.canvas.getContext('2d');
    }
    colourField(this.image, maps.values, from, low, high, theme.sign);
    this.pixels?.putImageData(this.image, 0, 0);
  }
}

function paintCurve(
  ctx: CanvasRenderingContext2D,
  values: Float32Array,
  from: number,
  cells: number,
  low: number,
  high: number,
  x: number,
  y: number,
  size: number,
  theme: Theme,
): void {
  const zero = low >= 0 ? (low + high) / 2 : 0;
  const px = (i: number) => x + ((i + 0.5) / cells) * size;
  const py = (v: number) => y + 2 + ((high - v) / (high - low)) * (size - 4);
  ctx.fillStyle = theme.ground;
  ctx.fillRect(x, y, size, size);
  for (const [colour, side] of [
    [theme.above, 1],
    [theme.below, -1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(px(0), py(zero));
    for (let i = 0; i < cells; i++) {
      const v = values[from + i] as number;
      ctx.lineTo(px(i), py(side * (v - zero) > 0 ? v : zero));
    }
    ctx.lineTo(px(cells - 1), py(zero));
    ctx.fillStyle = colour;
    ctx.globalAlpha *= 0.5;
    ctx.fill();
    ctx.globalAlpha *= 2;
  }
  ctx.beginPath();
  for (let i = 0; i < cells; i++) ctx.lineTo(px(i), py(values[from + i] as number));
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

/**
 * Edges of the units and, below each, its bias: a bar from the middle, left and orange below zero, right and blue above. A dead unit has an ∅, a
 * masked one is hollow. Units of wide layers stand too near to each other for their biases.
 */
export function paintFrames(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: ArrayLike<number>,
  theme: Theme,
  states: UnitStates = noStates,
): void {
  let largest = 1e-9;
  for (const layer of layers) {
    const biases = paramOf(layer, 'bias');
    if (biases)
      for (let p = biases.offset; p < biases.offset + layer.units; p++) largest = Math.max(largest, Math.abs(parameters[p] as number));
  }
  layers.forEach((layer, column) => {
    const biases = layout.isWide[column] ? undefined : paramOf(layer, 'bias');
    const size = sideOf(layout, column);
    for (const unit of layout.shown[column] ?? []) {
      const x = layout.columnX[column] ?? 0;
      const y = layout.unitY[column]?.[unit] ?? 0;
      const isMasked = states.isMasked(column, unit);
      ctx.beginPath();
      ctx.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, 3);
      ctx.lineWidth = 1;
      if (isMasked) {
        ctx.fillStyle = theme.ground;
        ctx.fill();
      }
      ctx.strokeStyle = theme.edge;
      ctx.stroke();
      if (states.isDead(column, unit)) {
        ctx.fillStyle = theme.ink;
        ctx.font = `12px ${theme.font}`;
        ctx.textAlign = 'right';
        ctx.fillText('∅', x + size - 2, y + size - 3);
      }
      if (!biases || isMasked) continue;
      const bias = parameters[biases.offset + unit] as number;
      const middle = x + size / 2;
      const length = (size / 2) * (Math.abs(bias) / largest);
      ctx.fillStyle = bias < 0 ? theme.below : theme.above;
      ctx.fillRect(bias < 0 ? middle - length : middle, y + size + 2, length, theme.stroke.bias);
      ctx.fillStyle = theme.edge;
      ctx.fillRect(middle - 0.5, y + size + 1, 1, theme.stroke.bias + 2);
    }
  });
}
