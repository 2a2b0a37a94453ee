import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from './experiment';
import { precisionOf } from './precision';

/** Whose order of operations a run has: our own, or that of the playground which its dataset comes from. */
export type Arithmetic = 'own' | 'foreign';

/** Penalties that have a foreign form. */
const foreignPenalties = ['none', 'l2', 'l1Clipped'];

/**
 * Foreign where the dataset is, as long as the experiment is one that the foreign playground could run too: dense layers, squared error, plain
 * gradient descent in doubles. Such a run equals the original to the bit.
 */
export function arithmeticOf(experiment: Experiment): Arithmetic {
  const { dataset, hidden, loss, optimizer, penalty, clipNorm, inputNoise } = experiment;
  const isForeign =
    entryOf(datasets, dataset.id).foreign === true &&
    hidden.every(({ kind }) => kind === 'dense') &&
    loss.id === 'squaredError' &&
    optimizer.id === 'sgd' &&
    foreignPenalties.includes(penalty.id) &&
    penalty.params.biases !== 1 &&
    clipNorm === 0 &&
    inputNoise === 0 &&
    precisionOf(experiment) === 'double';
  return isForeign ? 'foreign' : 'own';
}
