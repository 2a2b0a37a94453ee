import type { SweepPlan, SweepRun } from '../experiment/sweep/plan';
import type { SweptRun } from '../jobs/sweepRun';
import { experimentFiles } from './experimentFiles';
import { runJob } from './jobs';
import { type QueueResult, type RunQueue, runQueue } from './runQueue';

export type SweepResult = QueueResult<SweptRun>;

interface Swept {
  readonly plan: SweepPlan | null;
  readonly runs: readonly SweepRun[];
}

/** The sweep of this page: it goes on, and its results stay, whether it is looked at or not. */
export const sweepQueue: RunQueue<Swept, SweptRun> = runQueue({ plan: null, runs: [] });

export interface SweepSpec {
  readonly ask: string;
  readonly plan: SweepPlan;
  readonly runs: readonly SweepRun[];
  readonly epochs: number;
  /** A side of the picture of each run's decision. */
  readonly cells: number;
  /** Where there is no core beside those of the page, the sweep rests while that trains. */
  readonly isPageTraining: () => boolean;
  /** A sweep that will take longer pauses after its first runs and asks. */
  readonly mostSeconds: number;
}

/** Trains all runs on the cores beside those of the page, in their order; a sweep that is under way ends. */
export async function beginSweep({ ask, plan, runs, epochs, cells, isPageTraining, mostSeconds }: SweepSpec): Promise<void> {
  await sweepQueue.begin({
    ask,
    of: { plan, runs },
    count: runs.length,
    mostSeconds,
    async train(index, signal) {
      const { experiment } = runs[index] as SweepRun;
      const source = { experiment, ...(await experimentFiles(experiment)), bytes: null };
      return runJob('sweepRun', source, { epochs, cells }, { signal, isPageTraining });
    },
  });
}
