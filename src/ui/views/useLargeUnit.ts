import type { UnitMaps } from '../../probes/unitMaps';
import type { RunInfo } from '../../run/runInfo';
import { finestCells } from '../../state/questions';
import { type UnitRef, useView } from '../../state/viewStore';
import { useCalm } from './useCalm';
import { useHeld } from './useHeld';
import { planeCells, useUnitMaps } from './usePictures';
import { useProbe } from './useProbe';

/**
 * The unit that fills the output's plane: the one that is pointed at, else the pinned one as long as the learner looks at it. The only output is
 * the plane itself, and so is that of the target that is looked at.
 */
export function useLargeUnit(info: RunInfo | null): UnitRef | null {
  const isDrawing = useView((state) => state.drawing !== null);
  const hovered = useView((state) => state.hovered);
  const pinned = useView((state) => (state.seesPinned ? state.pinned : null));
  const unit = hovered ?? pinned;
  if (!info || !unit || isDrawing || info.axes.length === 0) return null;
  const last = info.layers.length - 1;
  const units = info.layers[unit.layer]?.units ?? 0;
  const isPlane = unit.layer === last && (units === 1 || (info.targets[0] && unit.unit === info.answerAt));
  return unit.unit >= units || isPlane ? null : unit;
}

/** Units before this one in the order of the maps. */
export const mapIndex = ({ layers }: RunInfo, { layer, unit }: UnitRef): number =>
  layers.slice(0, layer).reduce((sum, { units }) => sum + units, unit);

/** A map, and where in it a unit's begins. */
export interface LargeMap extends UnitMaps {
  readonly index: number;
}

/** Reads the response of one unit: from all units' maps at once, then finer from a question of its own. */
export function useLargeMap(info: RunInfo, unit: UnitRef | null): () => LargeMap | null {
  const isCalm = useCalm((state) => state.isCalm);
  const held = useHeld(info);
  const readFine = useProbe(
    'unitMap',
    unit && { layer: unit.layer, unit: unit.unit, cells: finestCells('unitMap', info, planeCells(info, isCalm), isCalm), ...held },
  );
  const readCoarse = useUnitMaps(info);
  return () => {
    if (!unit) return null;
    const fine = readFine();
    // until the answer comes there is the one to the question before, of another unit
    if (fine && fine.layer === unit.layer && fine.unit === unit.unit) return { ...fine, index: 0 };
    const coarse = readCoarse();
    return coarse && { ...coarse, index: mapIndex(info, unit) };
  };
}
