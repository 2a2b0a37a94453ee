import type { LayerInfo } from '../run/runInfo';
import { strokeHalo } from './halo';
import type { Box } from './imageNetwork';
import { sliceOf } from './mapReads';
import { weightReach } from './mapWeights';
import type { SheetPainter } from './sheetPainter';
import type { Theme } from './theme';

/** One map as large as its canvas allows, and a ring around the place that is looked at. */
export function paintLargeMap(
  ctx: CanvasRenderingContext2D,
  sheets: SheetPainter,
  values: ArrayLike<number>,
  { shape: [rows = 1, columns = 1, units = 1] }: Pick<LayerInfo, 'shape'>,
  unit: number,
  place: readonly [number, number] | null,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
): void {
  const side = Math.min((size.width - 2) / columns, (size.height - 2) / rows);
  const box: Box = { x: 1, y: 1, width: columns * side, height: rows * side };
  const reach = largest(values);
  sheets.paintSigned(
    ctx,
    { width: columns, height: rows },
    [box],
    reach,
    (_, row, at) => values[(row * columns + at) * units + unit] as number,
    theme,
  );
  ring(ctx, box, theme);
  if (place)
    strokeHalo(ctx, 1.25, [], theme, () =>
      ctx.rect(box.x + place[1] * side, box.y + place[0] * side, Math.max(3, side), Math.max(3, side)),
    );
}

/** What a unit reads with: a slice for each of some maps, one picture in colours where it reads pixels that have them. */
export function paintSlices(
  ctx: CanvasRenderingContext2D,
  sheets: SheetPainter,
  parameters: ArrayLike<number>,
  { layer, before, unit }: { readonly layer: LayerInfo; readonly before: LayerInfo; readonly unit: number },
  channels: readonly number[],
  boxes: readonly Box[],
  isInColour: boolean,
  theme: Theme,
): void {
  const slice = sliceOf(layer, before, unit);
  if (!slice) return;
  const number = (row: number, column: number, channel: number) => parameters[slice.at(row, column, channel)] as number;
  const reach = weightReach(parameters, slice.at(0, 0, 0), layer.inputs);
  if (isInColour) sheets.paintColours(ctx, slice, boxes, reach, (_, row, column, channel) => number(row, column, channel));
  else sheets.paintSigned(ctx, slice, boxes, reach, (k, row, column) => number(row, column, channels[k] as number), theme);
  for (const box of boxes) ring(ctx, box, theme);
}

function largest(values: ArrayLike<number>): number {
  let reach = 0;
  for (let i = 0; i < values.length; i++) reach = Math.max(reach, Math.abs(values[i] as number) || 0);
  return reach > 0 && Number.isFinite(reach) ? reach : 1;
}

function ring(ctx: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
}
