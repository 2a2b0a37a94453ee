import { useEffect } from 'react';
import type { JobAskOf } from '../../jobs/registry';
import type { Place } from '../../run/runLog';
import { useRun } from '../../state/runStore';
import { type ShownJob, useJob } from './useJob';

/** A job on the network as it stands: once the run rests somewhere else it is done again, unless it was given up. */
export function useRestedJob<J extends 'ascent' | 'neighbours'>(name: J, ask: JobAskOf<J> | null): ShownJob<J> {
  const job = useJob(name, ask);
  const { again, result } = job;
  const at = (result as { readonly place: Place } | null)?.place.step;
  const rested = useRun(({ isPlaying, step }) => (isPlaying ? null : step));
  useEffect(() => {
    if (rested !== null && at !== undefined && at !== rested) again();
  }, [again, at, rested]);
  return job;
}
