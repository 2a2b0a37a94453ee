import type { Shape } from '../../engine/tensor';
import type { HiddenLayer } from '../../experiment/layerKinds';

/** A layer that slides a square window over the maps before it. */
export interface Sliding {
  readonly does: 'convolves' | 'largest' | 'mean';
  /** Side of the window. */
  readonly kernel: number;
  readonly stride: number;
  /** Zeros before the first row and the first column. */
  readonly before: readonly [number, number];
}

/** A rectangle of places; it may begin before the first row or column and end after the last, where padding counts as 0. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const doing: Readonly<Record<string, Sliding['does']>> = { conv: 'convolves', maxpool: 'largest', avgpool: 'mean' };

/** Zeros before a side of so many places, as `same` padding puts them: ⌈size / stride⌉ places, the smaller half before. */
function zerosBefore(size: number, kernel: number, stride: number): number {
  const places = Math.ceil(size / stride);
  return Math.floor(Math.max((places - 1) * stride + kernel - size, 0) / 2);
}

/** How a layer slides over a map of this shape; null where its outputs have no places. */
export function slidingOf({ kind, params }: Pick<HiddenLayer, 'kind' | 'params'>, [height = 1, width = 1]: Shape): Sliding | null {
  const does = doing[kind];
  if (!does) return null;
  const { kernelSize: kernel = 1, stride = 1, same = 0 } = params;
  const before = ([height, width] as const).map((size) => (same === 1 ? zerosBefore(size, kernel, stride) : 0));
  return { does, kernel, stride, before: [before[0] ?? 0, before[1] ?? 0] };
}

/** What these places of a layer see of the maps before it. */
export function seenBy({ kernel, stride, before }: Sliding, { row, column, rows, columns }: Region): Region {
  return {
    row: row * stride - before[0],
    column: column * stride - before[1],
    rows: (rows - 1) * stride + kernel,
    columns: (columns - 1) * stride + kernel,
  };
}

/** The places of a layer that see a place of the map before it lie about here: the one whose window has it nearest to its middle. */
export const placeOver = ({ kernel, stride, before }: Sliding, at: readonly [number, number]): readonly [number, number] => [
  Math.round((at[0] + before[0] - (kernel - 1) / 2) / stride),
  Math.round((at[1] + before[1] - (kernel - 1) / 2) / stride),
];

export const onePlace = (row: number, column: number): Region => ({ row, column, rows: 1, columns: 1 });

/** The part of a region that lies on a map of so many rows and columns. */
export function onMap(region: Region, [height = 1, width = 1]: Shape): Region {
  const row = Math.max(0, region.row);
  const column = Math.max(0, region.column);
  return {
    row,
    column,
    rows: Math.min(height, region.row + region.rows) - row,
    columns: Math.min(width, region.column + region.columns) - column,
  };
}
