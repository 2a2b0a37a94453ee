import { highWord, powerOfTwo } from './doubleWords';
import { ln2Hi, ln2Lo } from './ln2';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/** ln(1 + x), right to its last digits near 0 too. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let f = x;
  let c = 0;
  let digits = 1;
  const size = Math.abs(x);
  if (size < 1.862645149230957e-9) return size < 5.551115123125783e-17 ? x : x - x * x * 0.5;
  if (x >= 0.4142136573791504 || x <= -0.2928934097290039) {
    // √2 − 1 and √½ − 1 (3fda827a, bfd2bec4)
    const isFar = x >= 9007199254740992;
    const u = isFar ? x : 1 + x;
    digits = highWord(u);
    k = (digits >> 20) - 1023;
    c = isFar ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    digits &= 0xfffff;
    f = u * powerOfTwo(-k);
    if (digits >= 0x6a09e) {
      k++;
      f *= 0.5;
      digits = (0x100000 - digits) >> 2;
    }
    f -= 1;
  }
  const square = 0.5 * f * f;
  if (digits === 0) {
    if (f === 0) return k === 0 ? 0 : k * ln2Hi + (c + k * ln2Lo);
    const rest = square * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - rest : k * ln2Hi - (rest - (k * ln2Lo + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const rest =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z * (0.22222198432149784 + z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  return k === 0 ? f - (square - s * (square + rest)) : k * ln2Hi - (square - (s * (square + rest) + (k * ln2Lo + c)) - f);
}
