import { double, low, words } from './doubleWords';
import { left, reduce } from './turns';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/** sin(r + y) for |r| ≤ π/4 */
function sine(r: number, y: number): number {
  if (Math.abs(r) < 7.450580596923828e-9) return r;
  const z = r * r;
  const v = z * r;
  const p =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return r - (z * (0.5 * y - v * p) - y - v * -0.16666666666666632);
}

/** The upper 32 bits of x alone. */
function upper(x: number): number {
  double[0] = x;
  words[low] = 0;
  return double[0];
}

/** cos(r + y) for |r| ≤ π/4 */
function cosine(r: number, y: number): number {
  const size = Math.abs(r);
  if (size < 7.450580596923828e-9) return 1;
  const z = r * r;
  const p =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z * (2.480158728947673e-5 + z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  if (size < 0.2999999523162842) return 1 - (0.5 * z - (z * p - r * y)); // 3fd33333
  const quarter = size >= 0.7812504768371582 ? 0.28125 : 0.25 * upper(size); // 3fe90001
  return 1 - quarter - (0.5 * z - quarter - (z * p - r * y));
}

const eighthTurn = 0.7853984832763672; // 3fe921fc

export function sin(x: number): number {
  if (!(Math.abs(x) < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (Math.abs(x) < eighthTurn) {
    // without a tail: one rounding less
    if (Math.abs(x) < 7.450580596923828e-9) return x;
    const z = x * x;
    const p =
      0.00833333333332249 +
      z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
    return x + z * x * (-0.16666666666666632 + z * p);
  }
  const n = reduce(x);
  const y = n & 1 ? cosine(left[0], left[1]) : sine(left[0], left[1]);
  return n & 2 ? -y : y;
}

export function cos(x: number): number {
  if (!(Math.abs(x) < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (Math.abs(x) < eighthTurn) return cosine(x, 0);
  const n = reduce(x);
  const y = n & 1 ? sine(left[0], left[1]) : cosine(left[0], left[1]);
  return n === 1 || n === 2 ? -y : y;
}

/** Error below 2 ulp. */
export const tan = (x: number): number => sin(x) / cos(x);
