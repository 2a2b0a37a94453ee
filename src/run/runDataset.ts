import type { DataFiles, Dataset } from '../data/dataset';
import { ordering } from '../data/orders';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
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
  const dataset = entry.generate({
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
    text: text ?? experiment.csv,
    files,
  });
  if (dataset.trainCount < 1) throw new RunError(say('run.noTrainingExample', {}));
  if (!entry.mayLackAClass) refuseMissingClass(dataset);
  const { order, validationPercent } = experiment;
  if (order === 'mixed') return dataset;
  return ordering.loaded.inOrder(dataset, order, partsOf(dataset, dataset.t.length, validationPercent).fitCount);
}

/** A network cannot learn a class of which it sees nothing. (Rare letters of a text are no such case.) */
function refuseMissingClass({ form, classes, t, trainCount }: Dataset): void {
  if (form === 'sequences') return;
  const present = new Set(t);
  const trained = new Set(t.subarray(0, trainCount));
  const missing = classes.findIndex((_, k) => present.has(k) && !trained.has(k));
  if (missing >= 0) throw new RunError(say('run.missingClass', { name: classes[missing] }));
}
