import { loadAllParts } from '../engine/part';
import type { Experiment } from '../experiment/experiment';
import { loadRunParts } from '../run/runParts';
import { within } from './within';

/** A start or a job waits so long for what it needs. */
export const partsLimitMs = 30_000;

/**
 * Loads the parts that a run of this experiment needs; one that was saved may have settings in its log which the experiment no longer has.
 * @throws Error where one does not come
 */
export const runPartsInTime = (experiment: Experiment, isSaved: boolean): Promise<void> =>
  within(partsLimitMs, isSaved ? loadAllParts() : loadRunParts(experiment));
