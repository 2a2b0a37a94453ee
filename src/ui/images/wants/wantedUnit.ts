import type { RunInfo } from '../../../run/runInfo';
import type { UnitRef } from '../../../state/viewStore';

/** What is spoken of: a unit, and what it is. */
export interface Wanted extends UnitRef {
  readonly kind: 'filter' | 'map' | 'unit' | 'class';
  /** Of a class. */
  readonly name: string;
  /** How many the layer has. */
  readonly units: number;
}

/** Which unit is asked: that of the link, otherwise the one that is pinned, otherwise the first filter. */
export function wantedUnit(info: RunInfo, look: UnitRef, pinned: UnitRef | null): Wanted {
  const last = info.layers.length - 1;
  const first = Math.max(
    1,
    info.layers.findIndex(({ kind }) => kind === 'conv'),
  );
  const chosen = look.layer > 0 ? look : pinned && pinned.layer > 0 ? pinned : { layer: first, unit: 0 };
  return unitAt(info, Math.min(last, chosen.layer), chosen.unit);
}

/** @param layer column of the network, from 1 */
export function unitAt(info: RunInfo, layer: number, wished: number): Wanted {
  const column = info.layers[layer];
  const units = column?.units ?? 1;
  const unit = Math.max(0, Math.min(units - 1, wished));
  const isOutput = layer === info.layers.length - 1;
  const kind =
    isOutput && info.classes.length > 0 ? 'class' : column?.kind === 'conv' ? 'filter' : column?.shape.length === 3 ? 'map' : 'unit';
  // one output decides between two classes: it stands for the second
  const name = kind === 'class' ? (info.classes[units === 1 ? 1 : unit] ?? '') : '';
  return { layer, unit, kind, name, units };
}

/** As the words name it: both count from 1. */
export const inWords = ({ layer, unit, kind, name }: Wanted) => ({ layer, unit: unit + 1, kind, name });
