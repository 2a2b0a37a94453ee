import { useMemo } from 'react';
import type { UnitCensus } from '../../probes/census';
import { fixedRangeOf } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useProbe } from './useProbe';

/** What every unit does over the training examples, as everybody on the page asks for it. */
export function useCensus(info: RunInfo, isWanted: boolean): () => UnitCensus | null {
  const ask = useMemo(
    () => ({ ranges: info.layers.map(({ activation, skipFrom }) => (skipFrom === null ? fixedRangeOf(activation) : null)) }),
    [info],
  );
  return useProbe('census', isWanted ? ask : null);
}
