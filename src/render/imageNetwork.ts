import type { LayerInfo } from '../run/runInfo';
import { closestClasses, draftColumn, type HeadWidths, mostClasses } from './mapColumns';

/** One feature map, one unit or one class bar, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `templates`: units that read the pixels, drawn as their weights. `missing`: a layer that the run has not. */
export type MapColumnKind = 'image' | 'maps' | 'units' | 'templates' | 'classes' | 'missing';

/** A layer's pictures, one box a channel or unit. */
export interface MapColumn {
  readonly kind: MapColumnKind;
  /** Among the run's layers, the input first; −1 where it has none. */
  readonly layer: number;
  readonly x: number;
  readonly width: number;
  readonly boxes: readonly Box[];
  /** Beside each map what its filter looks like; null: there is no room, or it has none. */
  readonly filters: readonly Box[] | null;
}

export interface MapLayout {
  /** Side of one value, the same in every layer, so that a map's size is its shape. */
  readonly pixel: number;
  readonly columns: readonly MapColumn[];
  readonly width: number;
  readonly height: number;
  /** Heads are lines of words, or rows of a table whose names stand at the left. */
  readonly heads: 'lines' | 'rows';
  /** Whether there is room below the pictures for what their colours reach. */
  readonly hasFeet: boolean;
  /** Where pictures begin and end. */
  readonly top: number;
  readonly bottom: number;
}

export interface MapRoom {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  /** Only pictures: no heads, nothing at their feet. */
  readonly isBare: boolean;
  /** Letters of the longest class. */
  readonly classLetters: number;
  /** How much larger than usual the page's text is. */
  readonly textScale: number;
}

interface FootedRoom extends MapRoom {
  readonly hasFeet: boolean;
}

/** Layers by their place among those of the run. */
export type MapOrder = readonly (number | null)[];

const smallestGap = 4;
const largestGap = 44;
const footHeight = 34;
/** Above or below pictures with nothing there. */
const margin = 8;
const headHeights = { lines: 112, rows: 138 };
const inLines = { column: 112, pool: 76, image: 64, classes: 124 };
const inRows = { column: 39, pool: 39, image: 66, classes: 84 };
const inBare = { column: 8, pool: 8, image: 12, classes: 104 };
/** Without bars. */
const namesAndNumbers = 56;

const scaledBy = ({ column, pool, image, classes }: HeadWidths, scale: number): HeadWidths => ({
  column: column * scale,
  pool: pool * scale,
  image: image * scale,
  classes: classes * scale,
});

const smallestPixel = 0.25;
const pixels = [12, 11, 10, 9, 8, 7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1, 0.75, 0.5, 0.35, smallestPixel];
const fewLetters = 6; // of a class, where there is no room for its whole name
/** A layout with more to read in it is taken as long as its maps are not smaller than so much of those in the barest. */
const leastShare = 0.5;
const plain = 2.5; // pixels a value: larger ones are seen as well

/**
 * Columns of pictures from left to right, each spread over the height: all in view. Where there is little room, heads become rows of a table,
 * then maps stand without their filters, and get smaller.
 * @param layers the input first, the output last
 * @param order which of them stand side by side, from the left; null: a layer that the run has not
 */
export function layoutMaps(layers: readonly LayerInfo[], given: MapRoom, order: MapOrder = layers.map((_, l) => l)): MapLayout {
  const least = leastHeight(layers, given);
  const hasFeet = !given.isBare && given.height >= least + footHeight * given.textScale;
  const room = { ...given, height: Math.max(given.height, least), hasFeet };
  const candidates = room.isBare
    ? [largest(layers, order, room, 'lines', inBare, true), largest(layers, order, room, 'lines', inBare, false)]
    : [
        largest(layers, order, room, 'lines', inLines, true),
        largest(layers, order, room, 'rows', inRows, true),
        largest(layers, order, room, 'lines', inLines, false),
        largest(layers, order, room, 'rows', inRows, false),
      ];
  const most = Math.max(...candidates.map((candidate) => candidate?.pixel ?? 0));
  const chosen = candidates.find((candidate) => candidate && candidate.pixel >= Math.min(plain, leastShare * most));
  if (chosen) return chosen;
  // heads and classes have a width of their own: then bars and the ends of names give way
  const [heads, widths] = room.isBare ? (['lines', inBare] as const) : (['rows', inRows] as const);
  const inNumbers = { ...widths, classes: namesAndNumbers };
  const short = { ...room, classLetters: Math.min(room.classLetters, fewLetters) };
  const narrow = [room, short].flatMap((each) => [true, false].map((has) => largest(layers, order, each, heads, inNumbers, has)));
  const fitting = narrow.find((layout) => layout !== null);
  if (fitting) return fitting;
  // beyond that no shrinking helps, and it scrolls, with maps as large as their heads are wide
  const narrowest = layoutAt(layers, order, short, heads, inNumbers, false, smallestPixel);
  return largest(layers, order, { ...short, width: narrowest.width }, heads, inNumbers, false) ?? narrowest;
}

/** Names of classes stand below each other: where there are many of them in a low room, it scrolls. */
function leastHeight(layers: readonly LayerInfo[], { isBare, textScale }: MapRoom): number {
  const outputs = layers[layers.length - 1]?.units ?? 0;
  return isBare ? 0 : margin + textScale * (headHeights.rows + closestClasses * Math.min(outputs, mostClasses));
}

function largest(
  layers: readonly LayerInfo[],
  order: MapOrder,
  room: FootedRoom,
  heads: MapLayout['heads'],
  widths: HeadWidths,
  hasFilters: boolean,
): MapLayout | null {
  for (const pixel of pixels) {
    const layout = layoutAt(layers, order, room, heads, widths, hasFilters, pixel);
    if (layout.width <= room.width && layout.height <= room.height) return layout;
  }
  return null;
}

function layoutAt(
  layers: readonly LayerInfo[],
  order: MapOrder,
  room: FootedRoom,
  heads: MapLayout['heads'],
  widths: HeadWidths,
  hasFilters: boolean,
  pixel: number,
): MapLayout {
  const top = room.isBare ? margin : headHeights[heads] * room.textScale;
  const bottom = Math.max(top + 40, room.height - (room.hasFeet ? footHeight * room.textScale : margin));
  const free = bottom - top;
  const scaled = scaledBy(widths, room.textScale);
  const drafts = order.map((l) => draftColumn(layers, l, { ...room, widths: scaled, hasFilters, pixel, free }));
  const needed = drafts.reduce((sum, { width }) => sum + width, 2 * room.padding);
  const gaps = Math.max(1, order.length - 1);
  const between = Math.max(smallestGap, Math.min(largestGap, (room.width - needed) / gaps));
  let x = room.padding;
  const columns = drafts.map(({ kind, width, place }, l): MapColumn => {
    const placed = place(x, top);
    const column = { kind, layer: order[l] ?? -1, x, width, ...placed };
    x += width + between;
    return column;
  });
  const lowest = Math.max(bottom, ...columns.flatMap(({ boxes }) => boxes.map((box) => box.y + box.height)));
  return {
    pixel,
    columns,
    width: x - between + room.padding,
    height: room.height + lowest - bottom,
    heads,
    hasFeet: room.hasFeet,
    top,
    bottom: lowest,
  };
}

/** A picture under the pointer, and the place in it. */
export interface MapHit {
  readonly layer: number;
  readonly unit: number;
  /** Row and column of the value; null where the picture is no map. */
  readonly place: readonly [number, number] | null;
}

/** Which picture of which layer lies under a place. */
export function mapAt(layout: MapLayout, layers: readonly LayerInfo[], x: number, y: number): MapHit | null {
  for (const column of layout.columns) {
    if (column.layer < 0) continue;
    const holds = (box: Box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
    const unit = column.boxes.findIndex(holds);
    const { layer } = column;
    if (unit < 0) {
      const beside = column.filters?.findIndex(holds) ?? -1;
      if (beside >= 0) return { layer, unit: beside, place: null };
      continue;
    }
    const box = column.boxes[unit] as Box;
    const { shape } = layers[layer] as LayerInfo;
    if (shape.length !== 3) return { layer, unit, place: null };
    const [rows = 1, columns = 1] = shape;
    return {
      layer,
      unit,
      place: [Math.floor(((y - box.y) / box.height) * rows), Math.floor(((x - box.x) / box.width) * columns)],
    };
  }
  return null;
}
