import type { ExampleTrace } from '../probes/exampleTrace';
import type { SilentMaps } from '../probes/silentMaps';
import type { LayerInfo } from '../run/runInfo';
import { strokeHalo } from './halo';
import { type Box, type MapColumn, type MapLayout, readsPixels } from './imageNetwork';
import { paramOf } from './layerParams';
import { largestRead, type MapLink, type MapReads, sliceOf, strongestReads } from './mapReads';
import { paintClasses } from './paintClasses';
import type { MapPainter } from './paintMaps';
import type { SheetPainter } from './sheetPainter';
import type { Theme } from './theme';

interface UnitAt {
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
  /** What stands at the feet of the columns. */
  readonly hasFeet: boolean;
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

const mostLinks = 8;
const faded = 0.13;
const resting = { few: 0.4, many: 0.2 };
const many = 24; // lines into a column: more are a web
const bend = 0.45;

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
    if (column.layer > 0 && before) paintReads(ctx, column, before, numbers, style, theme);
  }
  for (const column of layout.columns) {
    if (column.kind === 'missing') continue;
    paintColumn(ctx, painters, layout, column, layers, numbers, style, theme);
  }
  if (style.sight) paintSight(ctx, columnOf, layers, style.sight, theme);
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
    style.hasFeet && paintFoot(ctx, text, column, layout.bottom + (5 + 14 * row) * theme.textScale, theme);
  if (column.kind === 'classes') {
    if (column.filters) foot(style.ends(paintFilters(ctx, sheets, column, layers, numbers, theme), true), 0);
    paintClasses(ctx, boxes, values, style, theme);
    return;
  }
  const [rows = 1, columns = 1] = layer.shape.length === 3 ? layer.shape : [];
  if (column.kind === 'image' && layer.shape.length === 3) {
    const pixels = values.map((value, i) => value + (style.centre[i % layer.units] ?? 0));
    ctx.imageSmoothingEnabled = (boxes[0] as Box).width < columns;
    images.paintImage(ctx, pixels, layer.shape, boxes[0] as Box, theme);
    edge(ctx, boxes[0] as Box, theme);
    return;
  }
  const [low, high] = ends(values);
  const reach = Math.max(-low, high) || 1;
  if (column.kind === 'templates') {
    const weights = paintTemplates(ctx, sheets, column, layers, numbers, theme);
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
  if (column.filters) foot(style.ends(paintFilters(ctx, sheets, column, layers, numbers, theme), true), 1);
  boxes.forEach((box, unit) => {
    const isPinned = style.pinned?.layer === l && style.pinned.unit === unit;
    const isPointed = style.pointed?.layer === l && style.pointed.unit === unit;
    edge(ctx, box, theme, isPinned ? 'pinned' : isPointed ? 'pointed' : 'none');
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

function edge(ctx: CanvasRenderingContext2D, box: Box, theme: Theme, state: 'none' | 'pointed' | 'pinned' = 'none'): void {
  ctx.strokeStyle = state === 'none' ? theme.edge : theme.ink;
  ctx.lineWidth = state === 'pinned' ? 2 : 1;
  const out = state === 'pinned' ? 1.5 : 0;
  ctx.beginPath();
  ctx.roundRect(box.x - 0.5 - out, box.y - 0.5 - out, box.width + 1 + 2 * out, box.height + 1 + 2 * out, Math.min(3, box.width / 5));
  ctx.stroke();
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

const strong = 3; // times the root mean square: a few large weights do not pale all others

/** At which weight the colours are full. */
export function weightReach(parameters: ArrayLike<number>, from: number, count: number): number {
  let [largest, squares] = [0, 0];
  for (let i = from; i < from + count; i++) {
    const size = Math.abs(parameters[i] as number);
    largest = Math.max(largest, size);
    squares += size ** 2;
  }
  const reach = Math.min(largest, strong * Math.sqrt(squares / count));
  return reach > 0 && Number.isFinite(reach) ? reach : 1;
}

/** Weights that the network reads pixels with: in colour around grey where the pixels have three, by sign otherwise. */
function paintWeights(
  ctx: CanvasRenderingContext2D,
  sheets: SheetPainter,
  boxes: readonly Box[],
  layer: LayerInfo,
  before: LayerInfo,
  { parameters, reads }: Pick<NetworkMapNumbers, 'parameters'> & { readonly reads: MapReads | null },
  theme: Theme,
): number {
  const first = sliceOf(layer, before, 0);
  const weight = paramOf(layer, 'weight');
  if (!first || !weight) return 1;
  const reach = weightReach(parameters, weight.offset, layer.units * layer.inputs);
  const number = (unit: number, row: number, column: number, channel: number) =>
    parameters[weight.offset + unit * layer.inputs + (row * first.width + column) * before.units + channel] as number;
  if (!reads && before.units === 3) sheets.paintColours(ctx, first, boxes, reach, number);
  else {
    const channels = boxes.map((_, unit) => (reads ? (strongestReads(reads, unit, 1)[0]?.source ?? 0) : 0));
    sheets.paintSigned(ctx, first, boxes, reach, (unit, row, column) => number(unit, row, column, channels[unit] as number), theme);
  }
  for (const box of boxes) edge(ctx, box, theme);
  return reach;
}

/** A filter as a picture; of a deeper one its slice for the map that it reads most. @returns the largest weight */
function paintFilters(
  ctx: CanvasRenderingContext2D,
  sheets: SheetPainter,
  { layer: l, filters }: MapColumn,
  layers: readonly LayerInfo[],
  { parameters, reads }: NetworkMapNumbers,
  theme: Theme,
): number {
  const [layer, before] = [layers[l], layers[l - 1]];
  if (!layer || !before || !filters) return 1;
  return paintWeights(ctx, sheets, filters, layer, before, { parameters, reads: reads[l] ?? null }, theme);
}

function paintTemplates(
  ctx: CanvasRenderingContext2D,
  sheets: SheetPainter,
  { layer: l, boxes }: MapColumn,
  layers: readonly LayerInfo[],
  { parameters }: NetworkMapNumbers,
  theme: Theme,
): number {
  const [layer, before] = [layers[l], layers[l - 1]];
  if (!layer || !before || !readsPixels(layers, l)) return 1;
  return paintWeights(ctx, sheets, boxes, layer, before, { parameters, reads: null }, theme);
}

const middle = ({ y, height }: Box) => y + height / 2;

/** Thin lines to the maps that are read: at rest each to the one that it reads most, of what is pointed at the strongest few. */
function paintReads(
  ctx: CanvasRenderingContext2D,
  column: MapColumn,
  before: MapColumn,
  { reads: allReads }: NetworkMapNumbers,
  { pointed, pinned }: NetworkMapStyle,
  theme: Theme,
): void {
  const reads = allReads[column.layer] ?? null;
  if (column.kind === 'templates' || column.layer === 1) return;
  const target = pointed ?? pinned;
  const chosen = target?.layer === column.layer ? target.unit : null;
  const own = (unit: number): MapLink[] => [{ source: unit, strength: 0 }]; // pooling: every map its own
  const linksOf = (unit: number, most: number) => (reads ? strongestReads(reads, unit, most) : own(unit));
  const largest = reads ? largestRead(reads) : 1;
  const draw = (unit: number, { source, strength }: MapLink, opacity: number, width: number) => {
    const [from, to] = [before.boxes[source], (column.filters ?? column.boxes)[unit]];
    if (!from || !to) return;
    const isBelow = reads?.isSigned === true && strength < 0;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = reads?.isSigned ? (isBelow ? theme.below : theme.above) : theme.muted;
    ctx.setLineDash(isBelow ? [5, 3] : []);
    ctx.lineWidth = theme.stroke.link + (width * Math.abs(strength)) / largest;
    const [x0, x1] = [from.x + from.width + 1, to.x - 2];
    const reach = (x1 - x0) * bend;
    ctx.beginPath();
    ctx.moveTo(x0, middle(from));
    ctx.bezierCurveTo(x0 + reach, middle(from), x1 - reach, middle(to), x1, middle(to));
    ctx.stroke();
  };
  const atRest = column.boxes.length > many ? resting.many : resting.few;
  column.boxes.forEach((_, unit) => {
    if (unit === chosen) return;
    for (const link of linksOf(unit, 1)) draw(unit, link, chosen === null ? atRest : faded, 1);
  });
  if (chosen !== null) for (const link of linksOf(chosen, mostLinks)) draw(chosen, link, 1, 2.5);
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

/** The windows that a value depends on, joined with it by two lines each. */
function paintSight(
  ctx: CanvasRenderingContext2D,
  columnOf: (layer: number) => MapColumn | undefined,
  layers: readonly LayerInfo[],
  { layer, unit, place, windows }: MapSight,
  theme: Theme,
): void {
  const rectOf = (at: UnitAt, rows: MapWindow['rows'], columns: MapWindow['columns']): Box | null => {
    const column = columnOf(at.layer);
    const box = column?.kind === 'image' ? column.boxes[0] : column?.boxes[at.unit];
    const [height, width] = layers[at.layer]?.shape ?? [];
    if (!box || !height || !width) return null;
    const [w, h] = [box.width / width, box.height / height];
    return {
      x: box.x + columns.first * w,
      y: box.y + rows.first * h,
      width: (columns.last - columns.first + 1) * w,
      height: (rows.last - rows.first + 1) * h,
    };
  };
  const single = (at: number) => ({ first: at, last: at });
  const cell = rectOf({ layer, unit }, single(place[0]), single(place[1]));
  const ring = (box: Box, dash: readonly number[]) =>
    strokeHalo(ctx, 1.25, dash, theme, () => ctx.rect(box.x, box.y, Math.max(3, box.width), Math.max(3, box.height)));
  for (const window of windows) {
    const box = rectOf(window, window.rows, window.columns);
    if (!box) continue;
    if (window.isJoined && cell) {
      strokeHalo(ctx, 1, [], theme, () => {
        ctx.moveTo(box.x + box.width, box.y);
        ctx.lineTo(cell.x, cell.y);
        ctx.moveTo(box.x + box.width, box.y + box.height);
        ctx.lineTo(cell.x, cell.y + cell.height);
      });
    }
    ring(box, []);
  }
  if (cell) ring(cell, []);
}
