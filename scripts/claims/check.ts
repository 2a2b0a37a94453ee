import { median } from '../median';
import { type Claim, type Course, holds, type Train } from './claim';
import { loopOf, trained } from './trained';

/** What one seed gave. */
export interface Measured {
  readonly seed: string;
  readonly value: number;
  readonly course: Course;
}

export interface Checked {
  readonly measured: readonly Measured[];
  readonly median: number;
  /** In how many seeds the bound is kept. */
  readonly kept: number;
  readonly holds: boolean;
}

/** Trains a claim's experiment with one seed and measures it. */
export function measured({ link, measure }: Claim, seed: string, train: Train = trained): Measured {
  if ('atEnd' in measure) {
    const run = train(link, seed);
    return { seed, value: measure.atEnd(run, train), course: run.course };
  }
  const began = performance.now();
  const value = measure.throughout(loopOf(link, seed), link);
  return { seed, value, course: { accuracy: [], seconds: [(performance.now() - began) / 1000] } };
}

/** Holds what the seeds gave to the bound. @param of how many of the claim's seeds were tried: as large a share of them has to keep it */
export function judged({ bound, keptIn, seeds }: Claim, found: readonly Measured[], of = seeds.length): Checked {
  const values = found.map(({ value }) => value);
  const middle = median(values);
  const kept = values.filter((value) => holds(value, bound)).length;
  const wanted = keptIn === undefined ? 0 : Math.floor((keptIn * found.length) / of);
  return { measured: found, median: middle, kept, holds: keptIn === undefined ? holds(middle, bound) : kept >= Math.max(1, wanted) };
}

/** Trains and measures a claim's experiment with every seed, and says whether it holds. */
export const check = (claim: Claim, train: Train = trained): Checked =>
  judged(
    claim,
    claim.seeds.map((seed) => measured(claim, seed, train)),
  );

/** Seconds after which an accuracy was passed; those of the whole run where none is given. Infinity: never. */
export function secondsTo({ accuracy, seconds }: Course, wanted?: number): number {
  if (wanted === undefined) return seconds.at(-1) ?? Number.POSITIVE_INFINITY;
  return seconds[accuracy.findIndex((value) => value >= wanted)] ?? Number.POSITIVE_INFINITY;
}
