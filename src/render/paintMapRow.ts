import type { Shape } from '../engine/tensor';
import type { Box } from './imageNetwork';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

/** A layer's maps in a row, each behind its filter where that is one picture. */
export interface MapRow {
  readonly filters: readonly Box[];
  readonly maps: readonly Box[];
  readonly width: number;
  readonly height: number;
}

const mapCell = 3;
const filterCell = 5;
const gap = 6;
const rim = 4; // room for the ring of the chosen one

/** @param filter sides of a filter that is shown before its map; null: none is */
export function layoutMapRow([rows = 1, columns = 1, count = 1]: Shape, filter: number | null): MapRow {
  const cell = Math.max(1, Math.min(mapCell, Math.floor(96 / Math.max(rows, columns))));
  const [across, down] = [Math.max(8, columns * cell), Math.max(8, rows * cell)];
  const side = filter === null ? 0 : Math.min(filter * filterCell, 33);
  const height = Math.max(down, side) + 2 * rim;
  const step = across + (side > 0 ? side + 4 : 0) + gap + (side > 0 ? 6 : 2);
  const maps = Array.from({ length: count }, (_, k) => ({
    x: rim + k * step + (side > 0 ? side + 4 : 0),
    y: (height - down) / 2,
    width: across,
    height: down,
  }));
  const filters = side > 0 ? maps.map(({ x }) => ({ x: x - side - 4, y: (height - side) / 2, width: side, height: side })) : [];
  return { filters, maps, width: count * step + rim, height };
}

export interface MapRowNumbers {
  /** [H, W, maps] */
  readonly values: Float64Array;
  readonly shape: Shape;
  readonly reach: number;
  /** A picture a filter, [side, side, channels]: one channel about zero, or three around grey; empty where none is shown. */
  readonly filters: readonly { readonly values: Float64Array; readonly shape: Shape; readonly reach: number }[];
}

/** Small maps of one layer, on one scale. */
export function paintMapRow(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  row: MapRow,
  { values, shape, reach, filters }: MapRowNumbers,
  chosen: number | null,
  theme: Theme,
): void {
  ctx.imageSmoothingEnabled = false;
  row.maps.forEach((box, map) => {
    painter.paintMap(ctx, values, shape, map, reach, box, theme);
    frame(ctx, box, theme);
    if (map !== chosen) return;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.roundRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6, 3);
    ctx.stroke();
  });
  filters.forEach((filter, f) => {
    const box = row.filters[f];
    if (!box) return;
    const isColour = filter.shape[2] === 3;
    if (isColour)
      painter.paintImage(
        ctx,
        filter.values.map((value) => Math.max(0, Math.min(1, 0.5 + value / (2 * filter.reach)))),
        filter.shape,
        box,
        theme,
      );
    else painter.paintMap(ctx, filter.values, filter.shape, 0, filter.reach, box, theme);
    frame(ctx, box, theme);
  });
}

function frame(ctx: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1, 1);
  ctx.stroke();
}
