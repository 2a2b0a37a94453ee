import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import type { RunSettings } from '../experiment/viewSettings';
import type { TrainedRun } from '../jobs/training';
import { type TrainingOptions, trainedRuns } from './trainedRuns';

/** From small to large at equal factors: rules whose steps are of the size of the rate, and rules whose are not, find theirs. */
export const triedRates = [0.001, 0.0056, 0.032, 0.18, 1] as const;

const lastShare = 0.2;

/** What a try came to: the mean training loss of its last fifth; infinite where it did not come to its end. */
export function resultOf({ columns, series, status }: Pick<TrainedRun, 'columns' | 'series' | 'status'>): number {
  if (status.kind === 'diverged') return Number.POSITIVE_INFINITY;
  return lastFifth(series.columns[columns.indexOf('trainLoss')] ?? new Float64Array(0));
}

/** The mean of the last fifth of losses; infinite where that is no number. */
export function lastFifth(losses: Float64Array): number {
  const last = losses.subarray(Math.floor((1 - lastShare) * losses.length));
  const mean = last.reduce((sum, loss) => sum + loss, 0) / last.length;
  return Number.isFinite(mean) ? mean : Number.POSITIVE_INFINITY;
}

/** The first of the rates whose result is least; the one that it has where none came to its end. */
export const bestRate = (results: readonly number[], own: number): number => {
  const least = Math.min(...results);
  return Number.isFinite(least) ? (triedRates[results.indexOf(least)] ?? own) : own;
};

/** Each of the runs with the best of five rates by its training loss; methods that choose their step have none. Each try is a run on another core. */
export async function tuned(runs: readonly RunSettings[], { view }: Experiment, options: TrainingOptions): Promise<readonly RunSettings[]> {
  const tries = runs.flatMap((settings, run) =>
    isWholeVector(settings.optimizer.id) ? [] : triedRates.map((learningRate) => ({ run, settings: { ...settings, learningRate } })),
  );
  const trained = await trainedRuns(
    tries.map(({ settings }) => ({ ...settings, view: { ...view, vs: [] } })),
    options,
  );
  return runs.map((settings, run) => {
    const own = trained.filter((_, index) => tries[index]?.run === run).map(resultOf);
    return own.length === 0 ? settings : { ...settings, learningRate: bestRate(own, settings.learningRate) };
  });
}
