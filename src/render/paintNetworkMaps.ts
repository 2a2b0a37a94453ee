import type { ExampleTrace } from '../probes/exampleTrace';
import type { SilentMaps } from '../probes/silentMaps';
import type { LayerInfo } from '../run/runInfo';
import { strokeHalo } from './halo';
import type { Box, MapColumn, MapLayout } from './imageNetwork';
import { mapEdge } from './mapEdge';
import { mapLinks, mapSightLines } from './mapLines';
import type { MapReads } from './mapReads';
import { mapFilters, mapTemplates } from './mapWeights';
import { paintClasses } from './paintClasses';
import type { MapPainter } from './paintMaps';
import type { SheetPainter } from './sheetPainter';
import type { Theme } from './theme';

/** A map or a unit. */
export interface UnitAt {
  readonly layer: number;
  readonly unit: number;
}

/** A window that is drawn in a picture: rows and columns, both ends in it. */
export interface MapWindow extends UnitAt {
  readonly rows: { readonly first: number; readonly last: number };
  readonly columns: { readonly first: number; readonly last: number };
  /** Joined with what reads it. */
  readonly isJoined: boolean;
}

/** What of the network a value depends on. */
export interface MapSight {
  readonly layer: number;
  readonly unit: number;
  readonly place: readonly [number, number];
  readonly windows: readonly MapWindow[];
}

export interface NetworkMapStyle {
  readonly classes: readonly string[];
  readonly pointed: UnitAt | null;
  readonly pinned: UnitAt | null;
  readonly sight: MapSight | null;
  /** Class of the example, or −1 where it has none. */
  readonly target: number;
  /** What the pixels of the input lack of 0 to 1, a number a channel. */
  readonly centre: ArrayLike<number>;
  /** How a probability, a value, and the ends of a scale are written. */
  probability(value: number): string;
  value(value: number): string;
  ends(reach: number, isSigned: boolean): string;
}

export interface NetworkMapNumbers {
  readonly trace: ExampleTrace;
  readonly parameters: ArrayLike<number>;
  readonly reads: readonly (MapReads | null)[];
  readonly silent: SilentMaps | null;
}

export interface MapPainters {
  readonly images: MapPainter;
  readonly sheets: SheetPainter;
}

/** Every layer's answer to one example: maps with their filters, units, a bar a class, and who reads whom. */
export function paintNetworkMaps(
  ctx: CanvasRenderingContext2D,
  painters: MapPainters,
  layout: MapLayout,
  layers: readonly LayerInfo[],
  numbers: NetworkMapNumbers,
  style: NetworkMapStyle,
  theme: Theme,
): void {
  const columnOf = (layer: number) => layout.columns.find((column) => column.layer === layer);
  for (const column of layout.columns) {
    const before = columnOf(column.layer - 1);
    if (column.layer > 0 && before) mapLinks(ctx, column, before, numbers, style, theme);
  }
  for (const column of layout.columns) {
    if (column.kind === 'missing') continue;
    paintColumn(ctx, painters, layout, column, layers, numbers, style, theme);
  }
  if (style.sight) mapSightLines(ctx, columnOf, layers, style.sight, theme);
}

function paintColumn(
  ctx: CanvasRenderingContext2D,
  { images, sheets }: MapPainters,
  layout: MapLayout,
  column: MapColumn,
  layers: readonly LayerInfo[],
  numbers: NetworkMapNumbers,
  style: NetworkMapStyle,
  theme: Theme,
): void {
  const { layer: l, boxes } = column;
  const layer = layers[l];
  const values = numbers.trace.perLayer[l]?.output;
  if (!layer || !values) return;
  const foot = (text: string, row: number) =>
    layout.hasFeet && paintFoot(ctx, text, column, layout.bottom + (5 + 14 * row) * theme.textScale, theme);
  if (column.kind === 'classes') {
    if (column.filters) foot(style.ends(mapFilters(ctx, sheets, column, layers, numbers, theme), true), 0);
    paintClasses(ctx, boxes, values, style, theme);
    return;
  }
  const [rows = 1, columns = 1] = layer.shape.length === 3 ? layer.shape : [];
  if (column.kind === 'image' && layer.shape.length === 3) {
    const pixels = values.map((value, i) => value + (style.centre[i % layer.units] ?? 0));
    ctx.imageSmoothingEnabled = (boxes[0] as Box).width < columns;
    images.paintImage(ctx, pixels, layer.shape, boxes[0] as Box, theme);
    mapEdge(ctx, boxes[0] as Box, theme);
    return;
  }
  const [low, high] = ends(values);
  const reach = Math.max(-low, high) || 1;
  if (column.kind === 'templates') {
    const weights = mapTemplates(ctx, sheets, column, layers, numbers, theme);
    const stripe = boxes.map((box) => ({ x: box.x, y: box.y + box.height - 4, width: box.width, height: 4 }));
    sheets.paintSigned(ctx, { width: 1, height: 1 }, stripe, reach, (unit) => values[unit] as number, theme);
    foot(style.ends(weights, true), 1);
  } else {
    sheets.paintSigned(
      ctx,
      { width: columns, height: rows },
      boxes,
      reach,
      (unit, row, at) => values[(row * columns + at) * layer.units + unit] as number,
      theme,
    );
  }
  foot(style.ends(Math.max(-low, high), low < 0), 0);
  if (column.filters) foot(style.ends(mapFilters(ctx, sheets, column, layers, numbers, theme), true), 1);
  boxes.forEach((box, unit) => {
    const isPinned = style.pinned?.layer === l && style.pinned.unit === unit;
    const isPointed = style.pointed?.layer === l && style.pointed.unit === unit;
    mapEdge(ctx, box, theme, isPinned ? 'pinned' : isPointed ? 'pointed' : 'none');
    if (numbers.silent?.columns[l]?.[unit] === 1) paintDead(ctx, box, theme);
  });
}

function ends(values: ArrayLike<number>): [number, number] {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] as number);
    high = Math.max(high, values[i] as number);
  }
  return [low, high];
}

/** What the values of a column reach: what its colours mean. */
function paintFoot(ctx: CanvasRenderingContext2D, text: string, { x, width }: MapColumn, y: number, theme: Theme): void {
  ctx.font = `${12 * theme.textScale}px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  ctx.fillText(text, x, y, width + 4);
}

/** An empty set: it answers nothing. */
function paintDead(ctx: CanvasRenderingContext2D, box: Box, theme: Theme): void {
  const radius = Math.min(5, box.width / 2 - 2);
  if (radius < 1.5) return;
  const [x, y] = [box.x + box.width - radius - 2, box.y + radius + 2];
  strokeHalo(ctx, 1, [], theme, () => {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.moveTo(x - radius, y + radius);
    ctx.lineTo(x + radius, y - radius);
  });
}
