import { powersOfTwo, scaled } from '../elementary/doubleWords';
import { halfLn2, ln2Hi, ln2Lo, overflow, threeHalvesLn2 } from '../elementary/ln2';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/** e^x − 1, right to its last digits near 0 too. */
export function expm1By(powers: Float64Array, x: number): number {
  const size = Math.abs(x);
  if (!(size < 38.81622314453125)) {
    // 56 ln 2, 4043687a
    if (x > overflow) return Number.POSITIVE_INFINITY;
    if (x < 0) return -1;
    if (Number.isNaN(x)) return x;
  }
  let k = 0;
  let c = 0;
  let r = x;
  if (size >= halfLn2) {
    k = size < threeHalvesLn2 ? (x < 0 ? -1 : 1) : (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
    const hi = x - k * ln2Hi;
    const lo = k * ln2Lo;
    r = hi - lo;
    c = hi - r - lo;
  } else if (size < 5.551115123125783e-17) return x;
  const half = 0.5 * r;
  const square = r * half;
  const r1 =
    1 +
    square *
      (-0.03333333333333313 +
        square *
          (0.0015873015872548146 + square * (-7.93650757867488e-5 + square * (4.008217827329362e-6 + square * -2.0109921818362437e-7))));
  const t = 3 - r1 * half;
  let e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  e = r * (e - c) - c;
  e -= square;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2) return (1 - (e - r)) * powers[k + 1023] - 1;
  if (k > 56) return scaled(1 - (e - r), k) - 1;
  const inverse = powers[1023 - k];
  return (k < 20 ? 1 - inverse - (e - r) : r - (e + inverse) + 1) * powers[k + 1023];
}
export const expm1 = (x: number): number => expm1By(powersOfTwo, x);
