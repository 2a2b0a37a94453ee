import { createRng } from '../../engine/rng';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import { trainCountOf } from '../generated';

const symbols = 4;

/**
 * Which symbol came first? Noise symbols follow it, and the answer is asked for at the last step only: what a plain RNN forgets and an LSTM
 * keeps (Hochreiter & Schmidhuber 1997; lecture L9.5).
 */
export const longLag: DatasetEntry<SequenceDataset, 'longLag', 'steps'> = {
  id: 'longLag',
  params: [{ name: 'steps', min: 4, max: 48, default: 20, integer: true }],
  group: 'sequences',
  task: 'multiclass',
  gives: 'symbols',
  uses: { examples: true, noise: false, split: true, seed: true },
  defaults: { examples: 500, trainPercent: 70 },
  generate({ params, examples, trainPercent, seeds }): SequenceDataset {
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
  },
};
