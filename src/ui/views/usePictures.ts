import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import type { BoundaryPicture } from '../../probes/boundary';
import type { UnitMaps } from '../../probes/unitMaps';
import type { RunInfo } from '../../run/runInfo';
import { finestCells } from '../../state/questions';
import { useView } from '../../state/viewStore';
import { useCalm } from './useCalm';
import { useHeld } from './useHeld';
import { useProbe } from './useProbe';

/** Fewest and most cells a side of a picture as large as the output's: as many as it has pixels once nothing moves. */
export const planeCells = ({ axes }: RunInfo, isCalm: boolean) =>
  axes.length === 1 ? { min: 240, max: 240 } : { min: 30, max: isCalm ? 240 : 100 };

/** The output over the plane (or the line), as everybody on the page reads it. */
export function useBoundary(info: RunInfo | null): () => BoundaryPicture | null {
  const isCalm = useCalm((state) => state.isCalm);
  const held = useHeld(info);
  return useProbe(
    'boundary',
    info && info.axes.length > 0 ? { cells: finestCells('boundary', info, planeCells(info, isCalm), isCalm), ...held } : null,
  );
}

const usual = 32;
const useUnitSide = create(() => ({ pixels: usual }));

/** Tells how large the graph draws a unit: its map is as fine as that. */
export function useUnitSize(size: number): void {
  const pixels = Math.min(48, Math.ceil(size * Math.min(2, window.devicePixelRatio || 1)));
  useEffect(() => useUnitSide.setState({ pixels }), [pixels]);
}

/** Every unit's response over the plane, as everybody on the page reads it: as fine as units are drawn, and no finer than is quick. */
export function useUnitMaps(info: RunInfo | null): () => UnitMaps | null {
  const wanted = useUnitSide(({ pixels }) => pixels);
  const range = info?.axes.length === 1 ? { min: 64, max: 64 } : { min: 8, max: Math.max(8, wanted) };
  const held = useHeld(info);
  const parameters = useView(({ others }) => others);
  const ask = info && info.axes.length > 0 ? { cells: finestCells('unitMaps', info, range), ...held } : null;
  const own = useProbe('unitMaps', ask);
  const other = useProbe('unitMapsAt', ask && parameters && { ...ask, parameters });
  return useCallback(() => other() ?? own(), [other, own]);
}
