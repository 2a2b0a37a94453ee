import { useEffect, useState } from 'react';
import type { Writing } from '../../../probes/letters/lettersProbes';
import { useRun } from '../../../state/runStore';

/** What was written at the end of an epoch. */
export interface Sample {
  readonly epoch: number;
  readonly writing: Writing;
}

/** Shares of the present epoch near which the samples lie that are shown above the newest. */
const shownAt = [0, 0.05, 0.2, 0.5];
const mostKept = 400;

/** What was written while the panel was open, by epoch; what comes after where the run stands now is forgotten. */
export function useSamples(writing: Writing | null): readonly Sample[] {
  const runId = useRun(({ info }) => info?.runId);
  const epoch = useRun((state) => state.epoch);
  const isAtEnd = useRun((state) => state.batch === 0 || state.isPlaying);
  const [samples, setSamples] = useState<{ readonly of: number | undefined; readonly all: readonly Sample[] }>({ of: runId, all: [] });
  useEffect(() => {
    if (!writing || !isAtEnd) return;
    setSamples(({ of, all }) => {
      const before = of === runId ? all.filter((sample) => sample.epoch < epoch) : [];
      return { of: runId, all: [...before.slice(-mostKept), { epoch, writing }] };
    });
  }, [writing, runId, epoch, isAtEnd]);
  const { all } = samples;
  const last = all.at(-1);
  if (!last) return [];
  const nearest = (wanted: number) =>
    all.reduce((best, sample) => (Math.abs(sample.epoch - wanted) < Math.abs(best.epoch - wanted) ? sample : best), last);
  return [...new Set([...shownAt.map((share) => nearest(share * last.epoch)), last])].sort((a, b) => a.epoch - b.epoch);
}
