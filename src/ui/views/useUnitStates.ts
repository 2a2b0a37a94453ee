import { useMemo } from 'react';
import { canDie, noStates, type UnitStates } from '../../render/unitStates';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import { useCensus } from './useCensus';
import { useProbe } from './useProbe';

/** Reads which units are dead, and which the last batch's dropout has masked while the run stands still. It asks only where there can be some. */
export function useUnitStates(info: RunInfo): () => UnitStates {
  const mayDie = useMemo(() => info.layers.map(({ activation, kind }) => kind !== 'output' && canDie(activation)), [info]);
  const hasDropout = info.layers.some(({ dropoutRate }) => dropoutRate > 0);
  const census = useCensus(info, mayDie.includes(true));
  const isPlaying = useRun((state) => state.isPlaying); // masks that change at every frame would only flicker
  const masks = useProbe('masks', hasDropout && !isPlaying ? {} : null);
  return useMemo(() => {
    const firsts = info.layers.map((_, column) => info.layers.slice(0, column).reduce((sum, { units }) => sum + units, 0));
    return () => {
      const isSilent = census()?.isSilent;
      const byColumn = masks()?.columns;
      if (!isSilent && !byColumn) return noStates;
      return {
        isDead: (column, unit) => mayDie[column] === true && isSilent?.[(firsts[column] ?? 0) + unit] === 1,
        isMasked: (column, unit) => byColumn?.[column]?.[unit] === 0,
      };
    };
  }, [info, mayDie, census, masks]);
}
