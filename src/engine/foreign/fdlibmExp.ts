import { powersOfTwo, scaled } from '../elementary/doubleWords';
import { halfLn2, ln2Hi, ln2Lo, overflow, threeHalvesLn2, underflow } from '../elementary/ln2';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/** x = k ln 2 + (hi − lo), |hi − lo| ≤ ½ ln 2; e^r = 1 + r + r R/(2 − R). Error below 0.88 ulp. */
export function expBy(powers: Float64Array, x: number): number {
  const size = Math.abs(x);
  if (!(size < 708)) return expFar(x);
  if (size < 3.725290298461914e-9) return 1 + x;
  if (x === 1) return Math.E;
  const k = size < halfLn2 ? 0 : size < threeHalvesLn2 ? (x < 0 ? -1 : 1) : (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  return nearExp(x, k) * powers[k + 1023];
}
export const exp = (x: number): number => expBy(powersOfTwo, x);

/** e^x / 2^k */
function nearExp(x: number, k: number): number {
  const hi = x - k * ln2Hi;
  const lo = k * ln2Lo;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return 1 - (lo - (r * c) / (2 - c) - hi);
}

/** Where the result, or 2^k, may leave the normal doubles. */
function expFar(x: number): number {
  if (x > overflow) return Number.POSITIVE_INFINITY;
  if (x < underflow) return 0;
  if (Number.isNaN(x)) return x;
  const k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  return scaled(nearExp(x, k), k);
}
