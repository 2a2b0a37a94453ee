import { receptiveField } from '../engine/receptiveField';
import type { LayerInfo } from '../run/runInfo';
import { type MapReads, strongestReads } from './mapReads';
import type { MapSight, MapWindow } from './paintNetworkMaps';

/** A place of a map: of a unit that has none, nothing is looked at. */
export interface MapPlace {
  readonly layer: number;
  readonly unit: number;
  /** Null: where the map is strongest. */
  readonly place: readonly [number, number] | null;
}

const mostWindows = 8;

/** Where a map's value is largest by size, the first of equals. */
export function strongestPlace(
  values: ArrayLike<number>,
  [rows = 1, columns = 1]: readonly number[],
  units: number,
  unit: number,
): [number, number] {
  let [best, most] = [0, -1];
  for (let i = 0; i < rows * columns; i++) {
    const size = Math.abs(values[i * units + unit] as number);
    if (size > most) [best, most] = [i, size];
  }
  return [Math.floor(best / columns), best % columns];
}

/** The place in its window from which max pooling takes a value: the first of equals. */
export function poolWinner(
  layers: readonly LayerInfo[],
  layer: number,
  unit: number,
  place: readonly [number, number],
  before: ArrayLike<number>,
): [number, number] | null {
  const field = receptiveField(layers, layer, place, layer - 1);
  const source = layers[layer - 1];
  if (layers[layer]?.kind !== 'maxpool' || !field || !source) return null;
  const [, columns = 1] = source.shape;
  let [winner, most]: [[number, number] | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (let row = field.rows.first; row <= field.rows.last; row++) {
    for (let column = field.columns.first; column <= field.columns.last; column++) {
      const value = before[(row * columns + column) * source.units + unit] as number;
      if (value > most) [winner, most] = [[row, column], value];
    }
  }
  return winner;
}

/** What a place of a map sees: its window on the maps before, the winner of its pool, and its receptive field in the image. */
export function mapSight(
  layers: readonly LayerInfo[],
  outputs: readonly ArrayLike<number>[],
  reads: readonly (MapReads | null)[],
  { layer, unit, place: given }: MapPlace,
): MapSight | null {
  const shape = layers[layer]?.shape ?? [];
  const values = outputs[layer];
  if (layer < 1 || shape.length !== 3 || !values || layers[0]?.shape.length !== 3) return null;
  const place = given ?? strongestPlace(values, shape, shape[2] ?? 1, unit);
  const windows: MapWindow[] = [];
  const inImage = receptiveField(layers, layer, place);
  if (inImage) windows.push({ layer: 0, unit: 0, rows: inImage.rows, columns: inImage.columns, isJoined: layer === 1 });
  const near = layer > 1 ? receptiveField(layers, layer, place, layer - 1) : null;
  if (near) {
    const known = reads[layer];
    const sources = known ? strongestReads(known, unit, mostWindows).map(({ source }) => source) : [unit];
    sources.forEach((source, k) => {
      windows.push({ layer: layer - 1, unit: source, rows: near.rows, columns: near.columns, isJoined: k === 0 });
    });
  }
  const winner = layer > 1 && poolWinner(layers, layer, unit, place, outputs[layer - 1] ?? []);
  if (winner) {
    const [row, column] = winner;
    windows.push({ layer: layer - 1, unit, rows: { first: row, last: row }, columns: { first: column, last: column }, isJoined: false });
  }
  return { layer, unit, place, windows };
}
