import { useMemo } from 'react';
import { heldPlaces } from '../../data/heldValues';
import type { PlaneAsk } from '../../probes/sweep';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';

/** Where the columns stand that span no side of the picture, as a question has it. */
export function useHeld(info: RunInfo | null): Pick<PlaneAsk, 'held'> {
  const values = useExperiment(({ experiment }) => experiment.view.held);
  return useMemo(() => {
    const held = info ? heldPlaces(info.axes, values) : undefined;
    return held ? { held } : {};
  }, [info, values]);
}
