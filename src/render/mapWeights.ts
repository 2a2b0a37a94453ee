import type { LayerInfo } from '../run/runInfo';
import type { Box, MapColumn } from './imageNetwork';
import { paramOf } from './layerParams';
import { readsPixels } from './mapColumns';
import { mapEdge } from './mapEdge';
import { type MapReads, sliceOf, strongestReads } from './mapReads';
import type { NetworkMapNumbers } from './paintNetworkMaps';
import type { SheetPainter } from './sheetPainter';
import type { Theme } from './theme';

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
  for (const box of boxes) mapEdge(ctx, box, theme);
  return reach;
}

/** A filter as a picture; of a deeper one its slice for the map that it reads most. @returns the largest weight */
export function mapFilters(
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

/** The weights of units that read the pixels, as pictures of their size. @returns the largest weight */
export function mapTemplates(
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
