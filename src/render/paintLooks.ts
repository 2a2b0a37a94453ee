import type { Span } from '../engine/receptiveField';
import type { LooksAnswer } from '../probes/wants/looksProbe';
import { strokeLevel } from './contour';
import { fitted } from './fitted';
import { strokeHalo } from './halo';
import type { PlotSize } from './lossAxes';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

/** An image from 0 to `largest`, [H, W, C]. */
export interface ShownImage {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly largest: number;
}

/** An image, and in it the window that a unit looked through. */
export function paintWindow(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  { values, shape, largest }: ShownImage,
  window: { readonly rows: Span; readonly columns: Span } | null,
  size: PlotSize,
  theme: Theme,
): void {
  const box = fitted(shape, size);
  ctx.imageSmoothingEnabled = false;
  painter.paintImage(ctx, values, shape, box, theme, largest);
  if (!window) return;
  const { rows, columns } = window;
  const [left, top] = [box.x + columns.first * box.scale, box.y + rows.first * box.scale];
  const [right, bottom] = [box.x + (columns.last + 1) * box.scale, box.y + (rows.last + 1) * box.scale];
  strokeHalo(ctx, 1.25, [], theme, () => {
    ctx.rect(left + 0.5, top + 0.5, Math.max(1, right - left - 1), Math.max(1, bottom - top - 1));
  });
}

/** Where the ink of a grey square image ends. */
function paintOutline(ctx: CanvasRenderingContext2D, { values, shape, largest }: ShownImage, size: PlotSize, theme: Theme): void {
  const [rows = 1, columns = 1, channels = 1] = shape;
  if (rows !== columns || channels !== 1) return;
  const { x, y, width, height } = fitted(shape, size);
  ctx.save();
  ctx.translate(x, y);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  strokeLevel(ctx, values, columns, largest / 2, width, height);
  ctx.restore();
}

/** ∂z/∂x by pixel, colours added up: orange where light takes from z, blue where it adds. */
export function paintSaliency(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  saliency: ArrayLike<number>,
  image: ShownImage,
  size: PlotSize,
  theme: Theme,
): void {
  const [rows = 1, columns = 1, channels = 1] = image.shape;
  const sums = new Float64Array(rows * columns);
  for (let i = 0; i < sums.length; i++)
    for (let c = 0; c < channels; c++) sums[i] = (sums[i] as number) + (saliency[i * channels + c] as number);
  let reach = 0;
  for (const value of sums) if (Number.isFinite(value)) reach = Math.max(reach, Math.abs(value));
  ctx.imageSmoothingEnabled = false;
  painter.paintMap(ctx, sums, [rows, columns, 1], 0, reach > 0 ? reach : 1, fitted(image.shape, size), theme);
  paintOutline(ctx, image, size, theme);
}

/** How far z falls where a grey patch covers the image: plum, nothing where it rises. */
export function paintOcclusion(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  { falls, rows, columns, step }: Pick<LooksAnswer, 'falls' | 'rows' | 'columns' | 'step'>,
  image: ShownImage,
  size: PlotSize,
  theme: Theme,
): void {
  const most = falls.reduce((largest, value) => (Number.isFinite(value) ? Math.max(largest, value) : largest), 0);
  const { x, y, width, height, scale } = fitted(image.shape, size);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  // the first patch has its middle on the first pixel
  const before = (0.5 - step / 2) * scale;
  painter.paintMagnitudes(
    ctx,
    Float32Array.from(falls, (value) => Math.max(0, value)),
    columns,
    [0, most > 0 ? most : 1],
    { x: x + before, y: y + before, width: columns * step * scale, height: rows * step * scale },
    theme,
    rows,
  );
  ctx.restore();
  paintOutline(ctx, image, size, theme);
}
