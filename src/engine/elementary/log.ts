import type { Floats } from '../tensor';
import { highWord, powerOfTwo } from './doubleWords';
import { ln2Hi, ln2Lo } from './ln2';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/**
 * xs[i] ← ln xs[i], with x = 2^k (1 + f), √½ ≤ 1 + f < √2; s = f / (2 + f). Error below 1 ulp. In place: a number that a function as long
 * as this one takes or returns is boxed, and training would leave garbage.
 */
export function logAt(xs: Floats, i: number): void {
  const x = xs[i];
  if (!(x > 0)) {
    xs[i] = x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    return;
  }
  if (x === Number.POSITIVE_INFINITY) return;
  const isSubnormal = x < 2.2250738585072014e-308;
  const normal = isSubnormal ? x * 18014398509481984 : x;
  let digits = highWord(normal);
  const exponent = (digits >> 20) - 1023;
  digits &= 0xfffff;
  const carry = ((digits + 0x95f64) >> 20) & 1;
  const f = normal * powerOfTwo(-exponent) * (carry === 1 ? 0.5 : 1) - 1;
  const k = exponent + carry - (isSubnormal ? 54 : 0);
  if ((0xfffff & (2 + digits)) < 3) {
    // |f| < 2^−20
    if (f === 0) {
      xs[i] = k * ln2Hi + k * ln2Lo;
      return;
    }
    const rest = f * f * (0.5 - 0.3333333333333333 * f);
    xs[i] = k === 0 ? f - rest : k * ln2Hi - (rest - k * ln2Lo - f);
    return;
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = t2 + t1;
  if (((digits - 0x6147a) | (0x6b851 - digits)) > 0) {
    const square = 0.5 * f * f;
    xs[i] = k === 0 ? f - (square - s * (square + rest)) : k * ln2Hi - (square - (s * (square + rest) + k * ln2Lo) - f);
    return;
  }
  xs[i] = k === 0 ? f - s * (f - rest) : k * ln2Hi - (s * (f - rest) - k * ln2Lo - f);
}

const one = new Float64Array(1);

export function log(x: number): number {
  one[0] = x;
  logAt(one, 0);
  return one[0];
}
