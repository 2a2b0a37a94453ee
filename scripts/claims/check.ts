import { median } from '../median';
import { type Claim, type Course, holds, type Train } from './claim';
import { trained } from './trained';

/** What one seed gave. */
export interface Measured {
  readonly seed: string;
  readonly value: number;
  readonly course: Course;
}

export interface Checked {
  readonly measured: readonly Measured[];
  readonly median: number;
  readonly holds: boolean;
}

/** Trains a claim's experiment with every seed and measures it. @param onSeed told of each as it is known */
export function check(
  { link, measure, seeds, bound }: Claim,
  onSeed: (measured: Measured) => void = () => {},
  train: Train = trained,
): Checked {
  const measured = seeds.map((seed) => {
    const run = train(link, seed);
    const one = { seed, value: measure(run, train), course: run.course };
    onSeed(one);
    return one;
  });
  const middle = median(measured.map(({ value }) => value));
  return { measured, median: middle, holds: holds(middle, bound) };
}

/** Seconds after which an accuracy was passed; those of the whole run where none is given. Infinity: never. */
export function secondsTo({ accuracy, seconds }: Course, wanted?: number): number {
  if (wanted === undefined) return seconds.at(-1) ?? Number.POSITIVE_INFINITY;
  return seconds[accuracy.findIndex((value) => value >= wanted)] ?? Number.POSITIVE_INFINITY;
}
