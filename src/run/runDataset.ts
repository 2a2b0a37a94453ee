import type { DataFiles, Dataset, SequenceDataset } from '../data/dataset';
import { ordering } from '../data/orders';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { readsWindow } from '../experiment/layerKinds';
import { spoilingOf } from '../experiment/spoiling';
import { partsOf } from './parts';
import { RunError, say } from './sentences';

/** What was fetched for the dataset. */
export interface RunSources {
  readonly text?: string;
  readonly files?: DataFiles;
}

/**
 * The examples of an experiment.
 * @throws DataError or RunError where they can't be used
 */
export function runDataset(experiment: Experiment, { text, files }: RunSources): Dataset {
  const entry = entryOf(datasets, experiment.dataset.id);
  const made = entry.generate({
    params: experiment.dataset.params,
    examples: experiment.examples,
    noisePercent: experiment.noisePercent,
    trainPercent: experiment.trainPercent,
    split: experiment.split,
    columns: experiment.columns,
    spoiling: spoilingOf(experiment),
    seeds: experiment.seeds,
    points: experiment.points,
    formula: experiment.formula,
    laps: experiment.laps,
    text: text ?? experiment.csv,
    files,
  });
  const dataset = asRead(made, experiment);
  if (dataset.trainCount < 1) throw new RunError(say('run.noTrainingExample', {}));
  if (!entry.mayLackAClass) refuseMissingClass(dataset);
  const { order, validationPercent } = experiment;
  if (order === 'mixed') return dataset;
  return ordering.loaded.inOrder(dataset, order, partsOf(dataset, dataset.t.length, validationPercent).fitCount);
}

/** As the network takes it: one that reads whole windows has one answer a window. */
export const asRead = (dataset: Dataset, { hidden }: Experiment): Dataset =>
  dataset.form === 'sequences' && dataset.perStep && hidden.some(readsWindow) ? lastTargets(dataset) : dataset;

/** A network cannot learn a class of which it sees nothing. (Rare letters of a text are no such case.) */
function refuseMissingClass({ form, classes, t, trainCount }: Dataset): void {
  if (form === 'sequences') return;
  const present = new Set(t);
  const trained = new Set(t.subarray(0, trainCount));
  const missing = classes.findIndex((_, k) => present.has(k) && !trained.has(k));
  if (missing >= 0) throw new RunError(say('run.missingClass', { name: classes[missing] }));
}

/** The same sequences for a network that reads each of them at once: of its targets the last one that there is. */
function lastTargets(dataset: SequenceDataset): SequenceDataset {
  const { steps, t, task } = dataset;
  const isTarget = (target: number) => (task === 'regression' ? !Number.isNaN(target) : target >= 0);
  const last = (_: unknown, n: number) => t.subarray(n * steps, (n + 1) * steps).findLast(isTarget) ?? Number.NaN;
  return { ...dataset, perStep: false, t: Float64Array.from({ length: t.length / steps }, last) };
}
