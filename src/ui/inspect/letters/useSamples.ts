import { useEffect, useState } from 'react';
import type { PastWriting } from '../../../jobs/writingPast';
import type { Writing } from '../../../probes/letters/lettersProbes';
import { useRun } from '../../../state/runStore';
import { type ShownJob, useJob } from '../../views/useJob';

/** Shares of the present epoch near which the samples lie that are shown above the newest. */
const shownAt = [0, 0.05, 0.2, 0.5];
/** So many are shown above the newest. */
export const mostEarlier = shownAt.length;
const mostKept = 400;

const epochsOf = (epoch: number) => [...new Set(shownAt.map((share) => Math.round(share * epoch)))].filter((each) => each < epoch);

/** `isWithin`: written between two ends of epochs, and forgotten once the next one comes. */
interface Sample extends PastWriting {
  readonly isWithin?: boolean;
}

interface Kept {
  readonly of: number | undefined;
  /** Where the run stood, and how it was to be written, when the panel first showed it. */
  readonly opened: { readonly epoch: number; readonly writing: Writing } | null;
  readonly all: readonly Sample[];
}

const merged = (all: readonly PastWriting[], more: readonly PastWriting[]) =>
  [...more.filter(({ epoch }) => !all.some((sample) => sample.epoch === epoch)), ...all].sort((a, b) => a.epoch - b.epoch);

/**
 * What was written by epoch: what came before the panel was opened is trained again on another core, what comes is kept as it is seen. What
 * lies after where the run stands now is forgotten.
 */
export function useSamples(writing: Writing | null): { readonly samples: readonly PastWriting[]; readonly job: ShownJob<'writingPast'> } {
  const runId = useRun(({ info }) => info?.runId);
  const epoch = useRun((state) => state.epoch);
  const isAtEnd = useRun((state) => state.batch === 0 || state.isPlaying);
  const [kept, setKept] = useState<Kept>({ of: runId, opened: null, all: [] });
  useEffect(() => {
    if (!writing) return;
    setKept(({ of, opened, all }) => {
      const before = of === runId ? all.filter((sample) => sample.epoch < epoch && !sample.isWithin) : [];
      return {
        of: runId,
        opened: (of === runId && opened) || { epoch, writing },
        all: [...before.slice(-mostKept), { epoch, writing, isWithin: !isAtEnd }],
      };
    });
  }, [writing, runId, epoch, isAtEnd]);
  const opened = kept.of === runId ? kept.opened : null;
  const epochs = opened ? epochsOf(opened.epoch) : [];
  const job = useJob(
    'writingPast',
    opened && epochs.length > 0
      ? { epochs, temperature: opened.writing.temperature, seed: opened.writing.seed, most: opened.writing.most }
      : null,
  );
  const found = job.result ?? job.partial;
  const past = kept.of === runId && found ? found.filter((sample) => sample.epoch < epoch) : [];
  const all = merged(kept.all, past);
  const last = all.at(-1);
  if (!last) return { samples: [], job };
  const nearest = (wanted: number) =>
    all.reduce((best, sample) => (Math.abs(sample.epoch - wanted) < Math.abs(best.epoch - wanted) ? sample : best), last);
  return { samples: [...new Set([...shownAt.map((share) => nearest(share * last.epoch)), last])].sort((a, b) => a.epoch - b.epoch), job };
}
