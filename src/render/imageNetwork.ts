import type { LayerInfo } from '../run/runInfo';

/** One feature map, one unit or one class bar, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A layer's pictures, one box a channel or unit. */
export interface MapColumn {
  readonly x: number;
  readonly width: number;
  readonly boxes: readonly Box[];
}

export interface MapLayout {
  /** Side of one value, the same in every layer, so that a map's size is its shape. */
  readonly pixel: number;
  readonly columns: readonly MapColumn[];
  readonly width: number;
  readonly height: number;
}

export interface MapRoom {
  readonly width: number;
  readonly height: number;
  readonly headHeight: number;
  readonly padding: number;
  /** Smallest width of a column with a size, and of one without (pooling): its head must fit. */
  readonly smallestColumn: number;
  readonly smallestPool: number;
  readonly smallestInput: number;
  readonly outputWidth: number;
}

const gap = 5;
const columnGap = 16;
const unitSide = 13;
const largestPixel = 12;
const smallestPixel = 1.5;
const mostRowsOfUnits = 16;

/**
 * Columns of maps from left to right, each filled from the top, as coarse as fits the room: the pixels shrink first, then it scrolls.
 * @param layers the input first, the output last
 */
export function layoutMaps(layers: readonly LayerInfo[], room: MapRoom): MapLayout {
  // heads and class bars have a width of their own: beyond that no shrinking helps
  const narrowest = layoutAt(layers, room, smallestPixel).width;
  const width = Math.max(room.width, narrowest);
  for (let pixel = largestPixel; pixel > smallestPixel; pixel -= pixel > 4 ? 1 : 0.5) {
    const layout = layoutAt(layers, room, pixel);
    if (layout.width <= width) return layout;
  }
  return layoutAt(layers, room, smallestPixel);
}

function layoutAt(layers: readonly LayerInfo[], room: MapRoom, pixel: number): MapLayout {
  const free = room.height - room.headHeight - room.padding;
  let x = room.padding;
  let bottom = room.headHeight;
  const columns = layers.map((layer, l): MapColumn => {
    const isOutput = l === layers.length - 1;
    const column = isOutput ? classColumn(layer.units, x, room, free) : mapColumn(layer, l === 0, x, room, free, pixel);
    x += column.width + columnGap;
    for (const box of column.boxes) bottom = Math.max(bottom, box.y + box.height);
    return column;
  });
  return { pixel, columns, width: x - columnGap + room.padding, height: Math.max(room.height, bottom + room.padding) };
}

function mapColumn(layer: LayerInfo, isInput: boolean, x: number, room: MapRoom, free: number, pixel: number): MapColumn {
  const isImage = layer.shape.length === 3;
  const [rows = 1, columns = 1] = isImage ? layer.shape : [1, 1];
  const width = isImage ? Math.max(3, columns * pixel) : unitSide;
  const height = isImage ? Math.max(3, rows * pixel) : unitSide;
  const count = isInput && isImage ? 1 : layer.units;
  const fitting = Math.max(1, Math.floor((free + gap) / (height + gap)));
  const down = Math.min(count, isImage ? fitting : Math.min(fitting, mostRowsOfUnits));
  const across = Math.ceil(count / down);
  // few maps in several columns are spread evenly
  const used = Math.ceil(count / across);
  const top = room.headHeight + Math.max(0, (free - used * (height + gap)) * 0.3);
  const boxes = Array.from({ length: count }, (_, k) => ({
    x: x + Math.floor(k / used) * (width + gap),
    y: top + (k % used) * (height + gap),
    width,
    height,
  }));
  return {
    x,
    width: Math.max(
      isInput ? Math.max(width, room.smallestInput) : layer.params.length === 0 ? room.smallestPool : room.smallestColumn,
      across * (width + gap) - gap,
    ),
    boxes,
  };
}

function classColumn(classes: number, x: number, room: MapRoom, free: number): MapColumn {
  const step = Math.min(30, free / classes);
  const top = room.headHeight + Math.max(0, (free - classes * step) * 0.3);
  const boxes = Array.from({ length: classes }, (_, k) => ({ x, y: top + k * step, width: room.outputWidth, height: step }));
  return { x, width: room.outputWidth, boxes };
}

/** Which picture of which layer lies under a place. */
export function mapAt(layout: MapLayout, x: number, y: number): { readonly layer: number; readonly unit: number } | null {
  for (const [layer, { boxes }] of layout.columns.entries()) {
    const unit = boxes.findIndex((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
    if (unit >= 0) return { layer, unit };
  }
  return null;
}
