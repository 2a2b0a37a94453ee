import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { lucks } from '../experiment/seeds';
import type { TrainedRun } from '../jobs/training';
import { loadDataFiles } from './fetchedData';
import { runJob } from './jobs';

/** How often each run is trained, itself included. */
export const seedCount = 9;

interface SeedOptions {
  readonly epochs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Every experiment with other start weights and orders too, itself first, each on another core; the data stay. */
export async function withOtherSeeds(
  experiments: readonly Experiment[],
  { epochs, signal, onProgress }: SeedOptions,
): Promise<readonly (readonly TrainedRun[])[]> {
  const all = experiments.map((experiment) => lucks(experiment, seedCount));
  const shares = new Map<Experiment, number>();
  const train = async (experiment: Experiment) => {
    const tell = (share: number) => {
      shares.set(experiment, share);
      onProgress([...shares.values()].reduce((sum, each) => sum + each, 0) / all.flat().length);
    };
    const { text: file, files } = await loadDataFiles(entryOf(datasets, experiment.dataset.id));
    const source = { experiment, file, files, bytes: null };
    const run = await runJob('training', source, { epochs }, { signal, onProgress: ({ done, of }) => tell(done / of) });
    tell(1);
    return run;
  };
  return Promise.all(all.map((seeds) => Promise.all(seeds.map(train))));
}
