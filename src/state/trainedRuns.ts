import type { Experiment } from '../experiment/experiment';
import type { TrainedRun } from '../jobs/training';
import { experimentFiles } from './experimentFiles';
import { runJob } from './jobs';

export interface TrainingOptions {
  readonly epochs: number;
  readonly signal: AbortSignal;
  /** @param share of all of it, from 0 to 1 */
  readonly onProgress: (share: number) => void;
}

/** Every experiment as a run from its start, each on another core, in their order. */
export async function trainedRuns(
  experiments: readonly Experiment[],
  { epochs, signal, onProgress }: TrainingOptions,
): Promise<readonly TrainedRun[]> {
  const shares = experiments.map(() => 0);
  return Promise.all(
    experiments.map(async (experiment, index) => {
      const tell = (share: number) => {
        shares[index] = share;
        onProgress(shares.reduce((sum, each) => sum + each, 0) / shares.length);
      };
      const source = { experiment, ...(await experimentFiles(experiment)), bytes: null };
      const run = await runJob('training', source, { epochs }, { signal, onProgress: ({ done, of }) => tell(done / of) });
      tell(1);
      return run;
    }),
  );
}
