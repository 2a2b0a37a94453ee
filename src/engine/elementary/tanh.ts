import { powersOfTwo } from './doubleWords';
import { expm1By } from './expm1';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/** (e^2|x| − 1) / (e^2|x| + 1) with the sign of x. Error below 2.2 ulp. */
export function tanhBy(powers: Float64Array, x: number): number {
  const size = Math.abs(x);
  if (!(size < 22)) return x > 0 ? 1 : x < 0 ? -1 : x;
  if (size < 3.725290298461914e-9) return x;
  let y: number;
  if (size >= 1) y = 1 - 2 / (expm1By(powers, 2 * size) + 2);
  else {
    const t = expm1By(powers, -2 * size);
    y = -t / (t + 2);
  }
  return x < 0 ? -y : y;
}
export const tanh = (x: number): number => tanhBy(powersOfTwo, x);
