import type { Entry } from '../spec';

/** A scalar function applied to every pre-activation z, with its derivative. */
export interface Activation extends Entry {
  /** As it stands in a textbook. */
  readonly formula: string;
  /** Smallest and largest value it can take; pictures of bounded ones are scaled by this. */
  readonly range: readonly [number, number];
  value(z: number): number;
  /** f′(z); `y` = f(z) is given because many derivatives are cheapest from it. */
  derivative(z: number, y: number): number;
}
