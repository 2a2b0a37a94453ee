import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobAskOf, JobName, JobResultOf } from '../../jobs/registry';
import { type JobProgress, runJob } from '../../state/jobs';
import { problemOf } from '../../state/problemOf';
import { useRunner } from '../../state/runnerContext';
import type { SavedSource } from '../../state/runnerVerbs';
import { useRun } from '../../state/runStore';
import type { Sentence } from '../../state/sentences';

interface JobState<J extends JobName> extends JobProgress<J> {
  readonly result: JobResultOf<J> | null;
  /** Why there is no result. */
  readonly problem: Sentence | null;
  readonly isUnderWay: boolean;
}

/** A job as a component shows it. */
export interface ShownJob<J extends JobName> extends JobState<J> {
  /** Gives it up; what is known so far stays. */
  cancel(): void;
  /** Once more, from the run as it stands now. */
  again(): void;
}

const nothing = { done: 0, of: 1, secondsLeft: null, partial: null, result: null, problem: null, isUnderWay: false };

/** A run that is not the page's. */
interface OtherRun {
  /** Changes with the run and with where it stands: then the job begins anew. */
  readonly key: string;
  savedRun(): Promise<SavedSource>;
}

/**
 * Does a job on another core, from the shown run (or another) as it stands: when the component comes, when the ask changes, when another run begins, and whenever it
 * is asked for `again`. It ends with the component.
 * @param ask null: no job
 */
export function useJob<J extends JobName>(name: J, ask: JobAskOf<J> | null, other?: OtherRun): ShownJob<J> {
  const {
    savedRun,
    stores: { run },
  } = useRunner();
  const [state, setState] = useState<JobState<J>>(nothing);
  const [round, setRound] = useState(0);
  const runId = useRun(({ info }) => info?.runId);
  const text = ask && JSON.stringify(ask);
  const controller = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run, or the wish for another round, begins it anew
  useEffect(() => {
    if (text === null) {
      setState(nothing);
      return;
    }
    const mine = new AbortController();
    controller.current = mine;
    const { signal } = mine;
    const tell = (news: Partial<JobState<J>>) => {
      if (controller.current === mine) setState((before) => ({ ...before, ...news }));
    };
    const work = async () => {
      const source = await (other?.savedRun ?? savedRun)();
      signal.throwIfAborted();
      const result = await runJob(name, source, JSON.parse(text) as JobAskOf<J>, {
        signal,
        isPageTraining: () => run.getState().isPlaying,
        onProgress: ({ partial, ...progress }) => tell(partial ? { ...progress, partial } : progress),
      });
      tell({ result, isUnderWay: false, secondsLeft: 0 });
    };
    setState({ ...nothing, isUnderWay: true });
    work().catch((error: Error) => {
      if (!signal.aborted) tell({ problem: problemOf(error), isUnderWay: false, secondsLeft: null });
    });
    return () => {
      controller.current = null;
      mine.abort();
    };
  }, [name, text, runId, round, other?.key]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((before) => ({ ...before, isUnderWay: false, secondsLeft: null }));
  }, []);
  return { ...state, cancel, again: useCallback(() => setRound((before) => before + 1), []) };
}
