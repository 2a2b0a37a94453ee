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
 * The experiment's own seed, then those that follow it (of one that is no number: from 1): a seed draws which examples are trained on, the start weights, the order and what is dropped. The
 * examples themselves are the same for all.
 */
export function seedsOf({ seeds }: Experiment, count: number): string[] {
  const own = /^\d{1,9}$/.test(seeds.init) ? Number(seeds.init) : 0;
  return [seeds.init, ...Array.from({ length: Math.max(0, count - 1) }, (_, k) => String(own + k + 1))];
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
