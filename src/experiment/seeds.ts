import type { Experiment } from './experiment';

/** Start weights, order of the examples, dropout and input noise by another seed; the data stay. */
const withLuck = (experiment: Experiment, seed: string): Experiment => ({
  ...experiment,
  seeds: { ...experiment.seeds, init: seed, shuffle: seed, dropout: seed },
});

/** The experiment itself, then the same with other luck: `count` in all, no two alike. */
export function lucks(experiment: Experiment, count: number): Experiment[] {
  const all = [experiment];
  for (let seed = 1; all.length < count; seed++) {
    if (String(seed) !== experiment.seeds.init) all.push(withLuck(experiment, String(seed)));
  }
  return all;
}
