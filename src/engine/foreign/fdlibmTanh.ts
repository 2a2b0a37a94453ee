import { powersOfTwo } from '../elementary/doubleWords';
import { halfLn2, ln2Hi, ln2Lo, threeHalvesLn2 } from '../elementary/ln2';
import type { Floats } from '../tensor';
import { expm1By } from './fdlibmExpm1';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

/**
 * y = (e^2|x| − 1) / (e^2|x| + 1) with the sign of x, for `count` numbers; `y` may be `x`. Error below 2.2 ulp. Where most arguments lie e^z − 1 is
 * written out, for z = 2|x| from 1 on and −2|x| below it: the operations are those of `expm1`, but a call for every number would take as long again.
 */
export function tanhOf(xs: Floats, y: Floats, count: number): void {
  const powers = powersOfTwo;
  for (let i = 0; i < count; i++) {
    const x = xs[i];
    const size = Math.abs(x);
    if (!(size < 19 && 2 * size >= halfLn2)) {
      y[i] = tanhFarOrNear0(powers, x);
      continue;
    }
    const isLarge = size >= 1;
    const z = isLarge ? 2 * size : -2 * size;
    const k = 2 * size < threeHalvesLn2 ? -1 : (Math.LOG2E * z + (isLarge ? 0.5 : -0.5)) | 0;
    const hi = z - k * ln2Hi;
    const lo = k * ln2Lo;
    const r = hi - lo;
    const c = hi - r - lo;
    const half = 0.5 * r;
    const square = r * half;
    const r1 =
      1 +
      square *
        (-0.03333333333333313 +
          square *
            (0.0015873015872548146 +
              square * (-0.0000793650757867488 + square * (0.000004008217827329362 + square * -2.0109921818362437e-7))));
    const t = 3 - r1 * half;
    const e = r * (square * ((r1 - t) / (6 - r * t)) - c) - c - square;
    let p: number; // e^z − 1
    if (k === -1) p = 0.5 * (r - e) - 0.5;
    else if (k < 0) p = (1 - (e - r)) * powers[k + 1023] - 1;
    else {
      const inverse = powers[1023 - k];
      p = (k < 20 ? 1 - inverse - (e - r) : r - (e + inverse) + 1) * powers[k + 1023];
    }
    const value = isLarge ? 1 - 2 / (p + 2) : -p / (p + 2);
    y[i] = x < 0 ? -value : value;
  }
}

function tanhFarOrNear0(powers: Float64Array, x: number): number {
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

const one = new Float64Array(1);

export function tanh(x: number): number {
  one[0] = x;
  tanhOf(one, one, 1);
  return one[0];
}
