import type { Entry, ParamValues } from '../spec';
import type { Floats } from '../tensor';

/**
 * A scalar function applied to every pre-activation z, with its derivative; absent params have their defaults. Each file carries its two loops itself: one loop shared by all
 * activations could not be compiled for any of them and would call a function for every number.
 */
export interface Activation<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Smallest and largest value it can take. */
  readonly range: readonly [number, number];
  /** Whether `backward` reads y alone, or z only by a sign that y has too: then y may lie where z lay. */
  readonly needsOutputOnly?: boolean;
  value(z: number, params?: ParamValues): number;
  /** f′(z); `y` = f(z) is given because many derivatives are cheapest from it. */
  derivative(z: number, y: number, params?: ParamValues): number;
  /** y = f(z) for `count` numbers; `y` may be `z`. */
  forward(z: Floats, y: Floats, count: number, params?: ParamValues): void;
  /** dz = dy · f′(z) for `count` numbers; `dz` may be `dy`. */
  backward(z: Floats, y: Floats, dy: Floats, dz: Floats, count: number, params?: ParamValues): void;
}
