import type { LayerInfo } from '../run/runInfo';
import type { Box, MapColumn, MapColumnKind } from './imageNetwork';

/** Between two pictures. */
const gapOf = ({ height }: Pick<Box, 'height'>) => (height < 10 ? 3 : 5);
const filterGap = 3;
const smallestSide = 7;
const smallestImage = 56;
const mostAir = 20; // between two maps of a column
const smallestCard = 104; // why a layer does not fit is a sentence

/** Widths of heads, if there are any. */
export type HeadWidths = { readonly [Column in 'column' | 'pool' | 'image' | 'classes']: number };

interface Cell {
  readonly width: number;
  readonly height: number;
  /** Side of the filter's picture; 0: none. */
  readonly filter: number;
  readonly count: number;
}

/** A column before its place is known. */
interface Draft {
  readonly kind: MapColumnKind;
  readonly width: number;
  place(x: number, top: number): Pick<MapColumn, 'boxes' | 'filters'>;
}

interface DraftRoom {
  readonly widths: HeadWidths;
  readonly hasFilters: boolean;
  readonly pixel: number;
  readonly free: number;
  readonly isBare: boolean;
  readonly classLetters: number;
  readonly textScale: number;
}

const isImage = (layer: LayerInfo | undefined) => layer?.shape.length === 3;

/** Whether it reads the pixels as one long vector. */
export const readsPixels = (layers: readonly LayerInfo[], l: number): boolean =>
  l === 1 && isImage(layers[0]) && !isImage(layers[l]) && layers[l]?.window === null && (layers[l]?.inputs ?? 0) > 0;

/** How wide the pictures of a layer are at so many pixels a value, and where they stand in their column; null: a layer that the run has not. */
export function draftColumn(layers: readonly LayerInfo[], l: number | null, room: DraftRoom): Draft {
  const { widths, pixel, free } = room;
  const layer = l === null ? undefined : layers[l];
  if (l === null || !layer) return missing(widths.column, free);
  const [rows = 1, columns = 1] = (readsPixels(layers, l) ? layers[0]?.shape : layer.shape) ?? [];
  const picture = { width: Math.max(smallestSide, columns * pixel), height: Math.max(smallestSide, rows * pixel) };
  if (l === 0) {
    const larger = room.isBare ? 1 : Math.max(1, smallestImage / Math.max(picture.width, picture.height)); // the others are read from it
    const image = { width: larger * picture.width, height: larger * picture.height, filter: 0, count: 1 };
    const cell = isImage(layer) ? image : unitCell(layer.units, room);
    return grid('image', cell, widths.image, free);
  }
  if (l === layers.length - 1) return classes(layer.units, readsPixels(layers, l) ? picture : null, room);
  if (readsPixels(layers, l)) return grid('templates', { ...picture, filter: 0, count: layer.units }, widths.column, free);
  if (!isImage(layer)) return grid('units', unitCell(layer.units, room), widths.column, free);
  const filter = room.hasFilters && layer.kind === 'conv' ? Math.max(10, Math.min(27, 0.42 * picture.width)) : 0;
  return grid('maps', { ...picture, filter, count: layer.units }, layer.params.length === 0 ? widths.pool : widths.column, free);
}

const unitSides = [13, 10, smallestSide];
const wideUnits = 90;
const roomy = 1.5; // pixels a value: below, maps need all the width

/** As large as units are told apart without a column that is too wide. */
function unitCell(count: number, { free, pixel, widths }: DraftRoom): Cell {
  const widest = pixel >= roomy ? wideUnits : widths.column;
  const cells = unitSides.map((side) => ({ width: side, height: side, filter: 0, count }));
  const widthOf = (cell: Cell) => {
    const gap = gapOf(cell);
    return Math.ceil(count / Math.max(1, Math.floor((free + gap) / (cell.height + gap)))) * (cell.width + gap);
  };
  return cells.find((cell) => widthOf(cell) <= widest) ?? (cells[cells.length - 1] as Cell);
}

function grid(kind: MapColumnKind, cell: Cell, smallest: number, free: number): Draft {
  const gap = gapOf(cell);
  const fitting = Math.max(1, Math.floor((free + gap) / (cell.height + gap)));
  const across = Math.ceil(cell.count / fitting);
  const down = Math.ceil(cell.count / across); // few maps in several columns are spread evenly
  const step = Math.min(cell.height + mostAir, Math.max(cell.height + gap, (free + gap) / down));
  const besides = cell.filter > 0 ? cell.filter + filterGap : 0;
  const stride = besides + cell.width + gap;
  return {
    kind,
    width: Math.max(smallest, across * stride - gap),
    place(x, top) {
      const start = top + Math.max(0, (free - (down * step - (step - cell.height))) / 2);
      const spots = Array.from({ length: cell.count }, (_, k) => ({ x: x + Math.floor(k / down) * stride, y: start + (k % down) * step }));
      return {
        boxes: spots.map((spot) => ({ x: spot.x + besides, y: spot.y, width: cell.width, height: cell.height })),
        filters:
          cell.filter > 0
            ? spots.map((spot) => ({
                x: spot.x,
                y: spot.y + (cell.height - Math.min(cell.filter, cell.height)) / 2,
                width: Math.min(cell.filter, cell.height),
                height: Math.min(cell.filter, cell.height),
              }))
            : null,
      };
    },
  };
}

function missing(width: number, free: number): Draft {
  return {
    kind: 'missing',
    width: Math.max(width, smallestCard),
    place: (x, top) => ({ boxes: [{ x, y: top, width: Math.max(width, smallestCard), height: free }], filters: null }),
  };
}

const classStep = 30;
export const closestClasses = 12;
export const mostClasses = 32;
const lettersWidth = 8;
const severalTemplates = 4;
const classesGap = 24;

function classes(count: number, template: { width: number; height: number } | null, room: DraftRoom): Draft {
  const { widths, free, classLetters, textScale } = room;
  const width = widths.classes + Math.min(64, Math.max(0, classLetters - 2) * lettersWidth) * textScale;
  const across = template && count > severalTemplates && !room.isBare ? 2 : 1; // so that the templates are large
  const down = Math.ceil(count / across);
  const step = template ? Math.min(template.height + 4, free / down) : Math.min(classStep * textScale, free / down);
  const side = template ? Math.min(step - 2, template.height) : 0;
  const besides = template ? (side * template.width) / template.height + 2 * filterGap : 0;
  const stride = width + besides + classesGap;
  return {
    kind: 'classes',
    width: across * stride - classesGap,
    place(x, top) {
      const start = top + Math.max(0, (free - down * step) / 2);
      const spots = Array.from({ length: count }, (_, k) => ({ x: x + Math.floor(k / down) * stride, y: start + (k % down) * step }));
      return {
        boxes: spots.map((spot) => ({ x: spot.x + besides, y: spot.y, width, height: step })),
        filters:
          template && spots.map((spot) => ({ x: spot.x, y: spot.y + (step - side) / 2, width: besides - 2 * filterGap, height: side })),
      };
    },
  };
}
