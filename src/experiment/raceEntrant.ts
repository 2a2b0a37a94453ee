import { withOptimizer } from './edits';
import type { Experiment } from './experiment';

/**
 * The experiment with another optimizer, as choosing it in the page makes it: a method that sees all parameters as one vector takes every example at
 * once. One that is chosen already keeps its parameters and its batch.
 * @param rate null: the one that it has @param gamma momentum of the rules that have one
 */
export function raceEntrant(experiment: Experiment, id: string, rate: number | null, gamma: number): Experiment {
  const other = experiment.optimizer.id === id ? experiment : withOptimizer(experiment, id);
  const { params } = other.optimizer;
  return {
    ...other,
    optimizer: 'gamma' in params ? { ...other.optimizer, params: { ...params, gamma } } : other.optimizer,
    learningRate: rate ?? experiment.learningRate,
    view: { ...experiment.view, vs: [] },
  };
}
