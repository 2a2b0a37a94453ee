import { useEffect } from 'react';
import type { AscentAsk } from '../../../jobs/ascent';
import { useRun } from '../../../state/runStore';
import { type ShownJob, useJob } from '../../views/useJob';

/** An ascent of the network as it stands: once the run rests somewhere else it is done again, unless it was given up. */
export function useAscent(ask: AscentAsk | null): ShownJob<'ascent'> {
  const job = useJob('ascent', ask);
  const { again, result } = job;
  const step = useRun((state) => state.step);
  const isPlaying = useRun((state) => state.isPlaying);
  useEffect(() => {
    if (!isPlaying && result && result.place.step !== step) again();
  }, [again, result, step, isPlaying]);
  return job;
}
