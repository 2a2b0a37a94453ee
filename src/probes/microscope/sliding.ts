import type { LayerInfo } from '../../run/runInfo';

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

/** How a layer slides over the maps before it; null where its outputs have no places. */
export function slidingOf({ kind, window }: Pick<LayerInfo, 'kind' | 'window'>): Sliding | null {
  const does = doing[kind];
  if (!does || !window) return null;
  return { does, kernel: window.kernelSize[0], stride: window.stride[0], before: [window.before[0], window.before[1]] };
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
