import { createRng, shuffleInPlace } from '../../engine/rng';
import type { DatasetRequest, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';

/**
 * Two binary numbers read bit by bit, lowest first: at every step one bit of each, wanted the bit of their sum; one step more for the last
 * carry (lecture L1.2). The pairs of the two parts are different.
 */
export function addition({ params, examples, trainPercent, seeds }: DatasetRequest): SequenceDataset {
  const { bits } = params;
  const steps = bits + 1;
  const range = 1 << bits;
  const pairs = distinctPairs(range, Math.min(examples, range * range), seeds.data);
  shuffleInPlace(pairs, createRng(seeds.split, 'split'));
  const x = new Float64Array(pairs.length * steps * 2);
  const t = new Float64Array(pairs.length * steps);
  pairs.forEach((pair, n) => {
    const [a, b] = [Math.floor(pair / range), pair % range];
    for (let step = 0; step < steps; step++) {
      x[(n * steps + step) * 2] = (a >> step) & 1;
      x[(n * steps + step) * 2 + 1] = (b >> step) & 1;
      t[n * steps + step] = ((a + b) >> step) & 1;
    }
  });
  return {
    form: 'sequences',
    task: 'binary',
    classes: ['0', '1'],
    steps,
    width: 2,
    symbols: null,
    x,
    perStep: true,
    t,
    trainCount: trainCountOf(pairs.length, trainPercent),
  };
}

/** `count` different pairs of numbers below `range`, each as one number a · range + b. */
function distinctPairs(range: number, count: number, seed: string): number[] {
  const rng = createRng(seed, 'data');
  const all = range * range;
  if (count * 2 > all) {
    const pairs = Array.from({ length: all }, (_, pair) => pair);
    shuffleInPlace(pairs, rng);
    return pairs.slice(0, count);
  }
  const found = new Set<number>();
  while (found.size < count) found.add(Math.floor(rng.uniform() * all));
  return [...found];
}
