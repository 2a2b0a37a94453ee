import { createRng } from '../../engine/rng';
import type { DatasetRequest, InputAxis, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';

/** Of a sum of two numbers of U[0, 1): mean 1, variance 1/6. */
const target: InputAxis = { name: 'sum', label: 'sum', min: -0.1, max: 2.1 };

/**
 * At every step a number of U[0, 1) and a mark; two steps are marked, one in each half, and the sum of their numbers is wanted at the end.
 * Whoever always says 1 has a squared error of 1/6. Source: Hochreiter & Schmidhuber 1997, experiment 5; one mark in each half as in
 * Le, Jaitly & Hinton 2015, arXiv:1504.00941.
 */
export function addingProblem({ params, examples, trainPercent, seeds }: DatasetRequest): SequenceDataset {
  const { steps } = params;
  const rng = createRng(seeds.data, 'data');
  const half = Math.floor(steps / 2);
  const x = new Float64Array(examples * steps * 2);
  const t = new Float64Array(examples);
  for (let n = 0; n < examples; n++) {
    for (let step = 0; step < steps; step++) x[(n * steps + step) * 2] = rng.uniform();
    const marked = [Math.floor(rng.uniform() * half), half + Math.floor(rng.uniform() * (steps - half))];
    for (const step of marked) {
      x[(n * steps + step) * 2 + 1] = 1;
      t[n] += x[(n * steps + step) * 2];
    }
  }
  return {
    form: 'sequences',
    task: 'regression',
    classes: [],
    steps,
    width: 2,
    symbols: null,
    x,
    perStep: false,
    t,
    trainCount: trainCountOf(examples, trainPercent),
    target,
  };
}
