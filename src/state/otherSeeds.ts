import type { Experiment } from '../experiment/experiment';
import { lucks } from '../experiment/seeds';
import type { TrainedRun } from '../jobs/training';
import { type TrainingOptions, trainedRuns } from './trainedRuns';

/** How often each run is trained, itself included. */
export const seedCount = 9;

/** Every experiment with other start weights and orders too, itself first; the data stay. */
export async function withOtherSeeds(
  experiments: readonly Experiment[],
  options: TrainingOptions,
): Promise<readonly (readonly TrainedRun[])[]> {
  const runs = await trainedRuns(
    experiments.flatMap((experiment) => lucks(experiment, seedCount)),
    options,
  );
  return experiments.map((_, index) => runs.slice(index * seedCount, (index + 1) * seedCount));
}
