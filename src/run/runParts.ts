import { datasets } from '../data/registry';
import { wholeVector } from '../engine/minimizers/wholeVector';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';

/** Loads what a run of this experiment needs beyond what every run needs. From then on nothing of it waits. */
export async function loadRunParts({ dataset, optimizer }: Experiment): Promise<void> {
  await Promise.all([entryOf(datasets, dataset.id).load?.(), isWholeVector(optimizer.id) && wholeVector.load()]);
}
