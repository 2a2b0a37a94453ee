import type { Window } from './layers/window';
import type { Shape } from './tensor';

/** A learner's layer among others: the input first. */
export interface FieldLayer {
  /** What it gives for one example: [H, W, C], or a vector, which depends on all that is before it. */
  readonly shape: Shape;
  /** How its places look at the layer before; null where each depends on all of it. */
  readonly window: Window | null;
  /** The layer whose output is added to its own; null: none. */
  readonly skipFrom: number | null;
}

/** Rows or columns from the first to the last, both of them in it. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What one unit of a layer depends on in an earlier layer (the input, or any between). */
export interface ReceptiveField {
  /** The smallest window that holds everything that the unit depends on. */
  readonly rows: Span;
  readonly columns: Span;
  /** The same with the zeros of the padding as if they were pixels: it may begin before 0 and end beyond the last. */
  readonly unclipped: { readonly rows: Span; readonly columns: Span };
  /** Of the unclipped window, [vertical, horizontal]. */
  readonly size: readonly [number, number];
  /** How far the window goes on from one place to the next; 0 where the unit has no places. */
  readonly jump: readonly [number, number];
}

/**
 * The receptive field of a unit: the pixels that its value can depend on. Counted back layer by layer: places [a, b] read
 * [a · stride − before, b · stride − before + kernel − 1] of the layer before; a skip connection adds what the other way reads. So the size without
 * skips is 1 + Σ (kernel − 1) · (product of the strides before it) and the jump the product of all strides.
 * Source: Araujo, Norris and Sim, Computing receptive fields of convolutional neural networks, Distill 2019.
 * @param layers the input first
 * @param layer whose unit it is
 * @param place row and column of the unit in its map; of a vector's unit it does not matter
 * @param since the layer that is looked at: 0 the image, `layer − 1` the map before
 * @returns null where the earlier layer is no image or does not come before
 */
export function receptiveField(
  layers: readonly FieldLayer[],
  layer: number,
  place: readonly [row: number, column: number],
  since = 0,
): ReceptiveField | null {
  if (layers[since]?.shape.length !== 3 || !(since <= layer && layer < layers.length)) return null;
  const spans = (isClipped: boolean) => ([0, 1] as const).map((axis) => spanBefore(layers, layer, place[axis], since, axis, isClipped));
  const [rows, columns] = spans(true);
  const [rowsBeyond, columnsBeyond] = spans(false);
  return {
    rows,
    columns,
    unclipped: { rows: rowsBeyond, columns: columnsBeyond },
    size: [rowsBeyond.last - rowsBeyond.first + 1, columnsBeyond.last - columnsBeyond.first + 1],
    jump: [jumpOf(layers, layer, since, 0), jumpOf(layers, layer, since, 1)],
  };
}

const isImage = ({ shape }: FieldLayer) => shape.length === 3;

function spanBefore(layers: readonly FieldLayer[], layer: number, place: number, since: number, axis: 0 | 1, isClipped: boolean): Span {
  const spans: (Span | undefined)[] = [];
  const widen = (l: number, { first, last }: Span) => {
    const known = spans[l];
    const most = isImage(layers[l]) ? layers[l].shape[axis] - 1 : 0;
    const [from, to] = isClipped ? [Math.max(0, first), Math.min(most, last)] : [first, last];
    spans[l] = known ? { first: Math.min(known.first, from), last: Math.max(known.last, to) } : { first: from, last: to };
  };
  widen(layer, isImage(layers[layer]) ? { first: place, last: place } : { first: 0, last: 0 });
  for (let l = layer; l > since; l--) {
    const span = spans[l];
    if (!span) continue;
    const { window, skipFrom } = layers[l];
    const before = layers[l - 1];
    if (window) {
      const [stride, kernel, zeros] = [window.stride[axis], window.kernelSize[axis], window.before[axis]];
      widen(l - 1, { first: span.first * stride - zeros, last: span.last * stride - zeros + kernel - 1 });
    } else widen(l - 1, whole(before, axis));
    if (skipFrom === null || skipFrom < since) continue;
    const other = layers[skipFrom];
    const stride = skipStride(other, layers[l], axis);
    widen(skipFrom, stride === null ? whole(other, axis) : { first: span.first * stride, last: span.last * stride });
  }
  return spans[since] as Span;
}

const whole = (layer: FieldLayer, axis: 0 | 1): Span => ({ first: 0, last: isImage(layer) ? layer.shape[axis] - 1 : 0 });

/** How far the projection of a skip connection goes on from place to place; null where there are no places. */
const skipStride = (from: FieldLayer, to: FieldLayer, axis: 0 | 1): number | null =>
  isImage(from) && isImage(to) ? Math.ceil(from.shape[axis] / to.shape[axis]) : null;

function jumpOf(layers: readonly FieldLayer[], layer: number, since: number, axis: 0 | 1): number {
  let jump = 1;
  for (let l = layer; l > since; l--) jump *= layers[l].window?.stride[axis] ?? 0;
  return jump;
}
