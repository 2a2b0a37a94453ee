import { paintHatch } from './hatch';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

export const sliceSide = 30;
const gap = 4;

export interface SlicePicture {
  /** [side, side] each. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly side: number;
  readonly isPadding: readonly boolean[];
  /** What was subtracted of a picture from 0 to 1; null: the values are a map's, about zero. */
  readonly ink: number | null;
  /** Values at the ends of the colours. */
  readonly reaches: { readonly values: number; readonly weights: number };
}

/** A window and the filter over it as two small squares. */
export function paintSlice(ctx: CanvasRenderingContext2D, painter: MapPainter, slice: SlicePicture, theme: Theme): void {
  const { values, weights, side, isPadding, ink, reaches } = slice;
  const shape = [side, side, 1];
  const boxes = [0, sliceSide + gap].map((x) => ({ x: x + 1, y: 1, width: sliceSide, height: sliceSide }));
  const [window, filter] = boxes;
  if (!window || !filter) return;
  ctx.imageSmoothingEnabled = false;
  if (ink === null) painter.paintMap(ctx, values, shape, 0, reaches.values, window, theme);
  else
    painter.paintImage(
      ctx,
      values.map((value) => value + ink),
      shape,
      window,
      theme,
    );
  const cell = sliceSide / side;
  isPadding.forEach((isOut, k) => {
    if (isOut) paintHatch(ctx, { x: 1 + (k % side) * cell, y: 1 + Math.floor(k / side) * cell, width: cell, height: cell }, theme);
  });
  painter.paintMap(ctx, weights, shape, 0, reaches.weights, filter, theme);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  for (const { x, y, width, height } of boxes) ctx.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
}
