import type { Experiment } from '../experiment';
import { experimentAt, type SweepAxis } from './axes';

/** What a sweep is to train. */
export interface SweepPlan {
  readonly experiment: Experiment;
  readonly axis: SweepAxis;
  readonly values: readonly string[];
  /** A second setting: every value of the first with every value of this one. */
  readonly second: { readonly axis: SweepAxis; readonly values: readonly string[] } | null;
  readonly seeds: number;
}

/** One run of it: which value of the first setting, which of the second (0 where there is none), which seed, from 0. */
export interface SweepRun {
  readonly value: number;
  readonly other: number;
  readonly seed: number;
  readonly experiment: Experiment;
}

/**
 * The experiment's own seed, then others: a seed draws which examples are trained on, the start weights, the order and what is dropped. The
 * examples themselves are the same for all.
 */
export function seedsOf({ seeds }: Experiment, count: number): string[] {
  const all = [seeds.init];
  for (let seed = 1; all.length < count; seed++) if (String(seed) !== seeds.init) all.push(String(seed));
  return all;
}

export const withSeed = (experiment: Experiment, seed: string): Experiment => ({
  ...experiment,
  seeds: { ...experiment.seeds, split: seed, init: seed, shuffle: seed, dropout: seed },
});

/** The first value that cannot be, or the runs: all seeds of a value before the next value, the same seeds for all. */
export function plannedRuns({ experiment, axis, values, second, seeds }: SweepPlan): readonly SweepRun[] | { readonly refused: string } {
  const runs: SweepRun[] = [];
  const luck = seedsOf(experiment, seeds);
  const others = second?.values ?? [''];
  for (const [value, text] of values.entries()) {
    const first = experimentAt(experiment, axis, text);
    if (!first) return { refused: text };
    for (const [other, word] of others.entries()) {
      const both = second ? experimentAt(first, second.axis, word) : first;
      if (!both) return { refused: word };
      luck.forEach((seed, k) => {
        runs.push({ value, other, seed: k, experiment: withSeed(both, seed) });
      });
    }
  }
  return runs;
}
