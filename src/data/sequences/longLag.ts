import { createRng } from '../../engine/rng';
import type { DatasetRequest, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';

const symbols = 4;

/**
 * Which symbol came first? Noise symbols follow it, and the answer is asked for at the last step only: what a plain RNN forgets and an LSTM
 * keeps (Hochreiter & Schmidhuber 1997; lecture L9.5).
 */
export function longLag({ params, examples, trainPercent, seeds }: DatasetRequest): SequenceDataset {
  const { steps } = params;
  const rng = createRng(seeds.data, 'data');
  const x = new Float64Array(examples * steps);
  const t = new Float64Array(examples);
  for (let n = 0; n < examples; n++) {
    t[n] = Math.floor(rng.uniform() * symbols);
    x[n * steps] = t[n];
    for (let step = 1; step < steps; step++) x[n * steps + step] = Math.floor(rng.uniform() * symbols);
  }
  return {
    form: 'sequences',
    task: 'multiclass',
    classes: ['A', 'B', 'C', 'D'],
    steps,
    width: null,
    symbols,
    alphabet: 'ABCD',
    x,
    perStep: false,
    t,
    trainCount: trainCountOf(examples, trainPercent),
  };
}
