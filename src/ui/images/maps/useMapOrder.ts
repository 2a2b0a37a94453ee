import { useMemo } from 'react';
import type { HiddenLayer } from '../../../experiment/layerKinds';
import type { MapOrder } from '../../../render/imageNetwork';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { useRun } from '../../../state/runStore';
import { useMisfit } from './useMisfit';

/**
 * Which layers of the run stand where: as they are, or, while one is wanted that does not fit, those of the run before around its place.
 * @param wanted the layers of the experiment; @param shown those of the run
 */
export function mapOrder(wanted: readonly HiddenLayer[], shown: readonly HiddenLayer[], misfit: number): MapOrder {
  const isAlike = (i: number, k: number) => wanted[i]?.kind === shown[k]?.kind;
  const shorter = Math.min(wanted.length, shown.length);
  let before = 0;
  while (before < Math.min(shorter, misfit) && isAlike(before, before)) before++;
  let after = 0;
  while (after < shorter - before && isAlike(wanted.length - 1 - after, shown.length - 1 - after)) after++;
  const hidden = wanted.map((_, i) => {
    if (i === misfit) return null;
    if (wanted.length === shown.length || i < before) return i + 1;
    return i >= wanted.length - after ? i + 1 + shown.length - wanted.length : null;
  });
  return [0, ...hidden, shown.length + 1];
}

/** The same for the page: undefined where all layers of the run stand in their order. */
export function useMapOrder(info: RunInfo): { readonly order: MapOrder; readonly misfit: number } | undefined {
  const misfit = useMisfit();
  const wanted = useExperiment(({ experiment }) => experiment.hidden);
  const shown = useRun((state) => state.shown?.hidden);
  return useMemo(() => {
    if (!misfit || !shown || shown.length !== info.layers.length - 2) return undefined;
    return { order: mapOrder(wanted, shown, misfit.index), misfit: misfit.index };
  }, [misfit, wanted, shown, info]);
}
