import type { LayerInfo } from '../../../run/runInfo';
import type { UnitRef } from '../../../state/viewStore';

const directions: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Place = readonly [row: number, column: number];

export interface MapChoice extends UnitRef {
  /** Null: where the map is strongest. */
  readonly place: Place | null;
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/**
 * Where an arrow key leads: up and down from map to map of a layer, left and right from layer to layer, with Shift through the places of the map.
 * @param place where the chosen map is looked at
 * @returns null for every other key
 */
export function mapAfter(
  layers: readonly LayerInfo[],
  chosen: UnitRef | null,
  place: Place | null,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): MapChoice | null {
  const direction = directions[key];
  if (!direction) return null;
  const last = layers.length - 2; // the output has numbers of its own
  if (!chosen) return last > 0 ? { layer: 1, unit: 0, place: null } : null;
  const [right, down] = direction;
  const [rows = 1, columns = 1] = layers[chosen.layer]?.shape ?? [];
  if (shiftKey) {
    const [row, column] = place ?? [0, 0];
    return { ...chosen, place: place && [within(row + down, 0, rows - 1), within(column + right, 0, columns - 1)] };
  }
  const layer = within(chosen.layer + right, 1, last);
  return { layer, unit: within(chosen.unit + down, 0, (layers[layer]?.units ?? 1) - 1), place: null };
}
