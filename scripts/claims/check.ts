import { median } from '../median';
import { type Claim, type Course, holds, type Train } from './claim';
import { loopAt, seeded, trained, trainToLast } from './trained';

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

/** What was made, and how long that took. */
function timed<Result>(make: () => Result): readonly [Result, Course] {
  const began = performance.now();
  const result = make();
  return [result, { accuracy: [], seconds: [(performance.now() - began) / 1000] }];
}

/** Makes it when it is first asked for. */
function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/** Trains an experiment with one seed, once for all claims of its link, and measures each: what reads a trained network moves nothing in it. */
export function measuredTogether(claims: readonly Claim[], seed: string, train: Train = trained): Measured[] {
  const [{ link }] = claims;
  const run = once(() => train(link, seed));
  const atLast = once(() =>
    timed(() => {
      const loop = loopAt(seeded(link, seed));
      trainToLast(loop);
      return loop;
    }),
  );
  return claims.map(({ measure }) => {
    if ('atEnd' in measure) return { seed, value: measure.atEnd(run(), train), course: run().course };
    if ('ofLoop' in measure) {
      const [loop, course] = atLast();
      return { seed, value: measure.ofLoop(loop), course };
    }
    const [value, course] = timed(() => measure.throughout(loopAt(seeded(link, seed))));
    return { seed, value, course };
  });
}

/** The same of one claim by itself. */
export const measured = (claim: Claim, seed: string, train: Train = trained): Measured => measuredTogether([claim], seed, train)[0];

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
