import type { Experiment } from '../experiment/experiment';
import { settings } from '../experiment/settings';
import type { TrainedRun } from '../jobs/training';

const smaller = [3, 10, 30, 100, 1000] as const;
const clearly = 0.1; // of accuracy

const rounded = (rate: number) => Number(rate.toPrecision(2));

const accuracyOf = ({ series, columns }: TrainedRun): number => series.columns[columns.indexOf('trainMetric')]?.at(-1) ?? Number.NaN;

/**
 * The largest of a few smaller learning rates with which the network tells the classes apart: each is trained as a copy, from the start.
 * @param constant accuracy of the answer that is always the same
 * @returns null where none does
 */
export async function wakingRate(
  experiment: Experiment,
  constant: number,
  train: (copy: Experiment) => Promise<TrainedRun>,
): Promise<number | null> {
  for (const factor of smaller) {
    const learningRate = rounded(experiment.learningRate / factor);
    if (learningRate < settings.learningRate.min) return null;
    const run = await train({ ...experiment, learningRate, view: { ...experiment.view, vs: [] } });
    if (run.status.kind !== 'diverged' && accuracyOf(run) > constant + clearly) return learningRate;
  }
  return null;
}
