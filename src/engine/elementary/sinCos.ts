import type { Floats } from '../tensor';
import { double, low, words } from './doubleWords';
import { left, reduceLeft } from './turns';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

// What data and draws are made with, whose last bits stand in recorded traces; activations have sine.ts.
// A number that a function as long as these takes or returns is boxed, and training would leave garbage: they work in place.

/** left[0] ← sin(left[0] + left[1]) for |left[0]| ≤ π/4 */
function sineOfLeft(): void {
  const r = left[0];
  if (Math.abs(r) < 7.450580596923828e-9) return;
  const y = left[1];
  const z = r * r;
  const v = z * r;
  const p =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  left[0] = r - (z * (0.5 * y - v * p) - y - v * -0.16666666666666632);
}

/** left[0] ← sin left[0], without a tail: one rounding less */
function sineAlone(): void {
  const x = left[0];
  if (Math.abs(x) < 7.450580596923828e-9) return;
  const z = x * x;
  const p =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  left[0] = x + z * x * (-0.16666666666666632 + z * p);
}

/** left[0] ← cos(left[0] + left[1]) for |left[0]| ≤ π/4 */
function cosineOfLeft(): void {
  const r = left[0];
  const size = Math.abs(r);
  if (size < 7.450580596923828e-9) {
    left[0] = 1;
    return;
  }
  const y = left[1];
  const z = r * r;
  const p =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z * (2.480158728947673e-5 + z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  if (size < 0.2999999523162842) {
    left[0] = 1 - (0.5 * z - (z * p - r * y)); // 3fd33333
    return;
  }
  let quarter = 0.28125;
  if (size < 0.7812504768371582) {
    // 3fe90001; the upper 32 bits alone
    double[0] = size;
    words[low] = 0;
    quarter = 0.25 * double[0];
  }
  left[0] = 1 - quarter - (0.5 * z - quarter - (z * p - r * y));
}

const eighthTurn = 0.7853984832763672; // 3fe921fc

/** xs[i] ← sin xs[i] */
export function sinAt(xs: Floats, i: number): void {
  left[0] = xs[i];
  left[1] = 0;
  if (Math.abs(left[0]) < eighthTurn) sineAlone();
  else if (!(Math.abs(left[0]) < Number.POSITIVE_INFINITY)) left[0] = Number.NaN;
  else {
    const n = reduceLeft();
    if (n & 1) cosineOfLeft();
    else sineOfLeft();
    if (n & 2) left[0] = -left[0];
  }
  xs[i] = left[0];
}

/** xs[i] ← cos xs[i] */
export function cosAt(xs: Floats, i: number): void {
  left[0] = xs[i];
  left[1] = 0;
  if (Math.abs(left[0]) < eighthTurn) cosineOfLeft();
  else if (!(Math.abs(left[0]) < Number.POSITIVE_INFINITY)) left[0] = Number.NaN;
  else {
    const n = reduceLeft();
    if (n & 1) sineOfLeft();
    else cosineOfLeft();
    if (n === 1 || n === 2) left[0] = -left[0];
  }
  xs[i] = left[0];
}

const one = new Float64Array(1);

export function sin(x: number): number {
  one[0] = x;
  sinAt(one, 0);
  return one[0];
}

export function cos(x: number): number {
  one[0] = x;
  cosAt(one, 0);
  return one[0];
}

/** Error below 2 ulp. */
export const tan = (x: number): number => sin(x) / cos(x);
