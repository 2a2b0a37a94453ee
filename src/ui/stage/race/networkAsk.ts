import type { Entrant } from '../../../engine/race/race';
import type { Experiment } from '../../../experiment/experiment';
import { encodeExperiment } from '../../../experiment/link';
import { defaultExperiment } from '../../../experiment/normalize';
import { isWholeVector } from '../../../experiment/optimizers';
import { raceEntrant } from '../../../experiment/raceEntrant';

/** What results are of: the experiment with each entrant's optimizer, and how far it goes. The page's own optimizer is not in it, nor its view. */
export function networkAsk(experiment: Experiment, entrants: readonly Entrant[], gamma: number, evaluations: number): string {
  const { optimizer, learningRate, batchSize, view } = defaultExperiment();
  const link = encodeExperiment({ ...experiment, optimizer, learningRate, batchSize, view });
  const raced = entrants.map(({ id, rate }) => {
    const own = raceEntrant(experiment, id, rate, gamma);
    return [own.optimizer, own.batchSize, isWholeVector(id) ? null : rate];
  });
  return JSON.stringify([link, raced, evaluations]);
}
