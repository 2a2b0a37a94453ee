import { highWord, powerOfTwo, scaled } from './doubleWords';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

const cp = 0.9617966939259756; // 2 / (3 ln 2), and its two parts
const cpHi = 0.9617967009544373;
const cpLo = -7.028461650952758e-9;

/** The second part of the last logarithm. (A variable of the module would be boxed anew each time.) */
const rest = new Float64Array(1);

/** log2 of x > 0, first part (24 digits), the second in `rest`. */
function log2InTwo(x: number): number {
  const isSubnormal = x < 2.2250738585072014e-308;
  const normal = isSubnormal ? x * 9007199254740992 : x;
  const word = highWord(normal);
  const exponent = (word >> 20) - 1023;
  const digits = word & 0xfffff;
  const k = digits > 0x3988e && digits < 0xbb67a ? 1 : 0; // between √(3/2) and √3: around 3/2
  const carry = digits >= 0xbb67a ? 1 : 0;
  const a = normal * powerOfTwo(-exponent) * (carry === 1 ? 0.5 : 1);
  const n = exponent + carry - (isSubnormal ? 53 : 0);
  const base = k === 0 ? 1 : 1.5;
  const u = a - base;
  const v = 1 / (a + base);
  const s = u * v;
  const sHi = Math.fround(s);
  let tHi = Math.fround(a + base);
  let tLo = a - (tHi - base);
  const sLo = v * (u - sHi * tHi - sHi * tLo);
  let s2 = s * s;
  const poly =
    0.5999999999999946 +
    s2 *
      (0.4285714285785502 + s2 * (0.33333332981837743 + s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842))));
  const r = s2 * s2 * poly + sLo * (sHi + s);
  s2 = sHi * sHi;
  tHi = Math.fround(3 + s2 + r);
  tLo = r - (tHi - 3 - s2);
  const p = sHi * tHi;
  const q = sLo * tHi + tLo * s;
  const pHi = Math.fround(p + q);
  const pLo = q - (pHi - p);
  const zHi = cpHi * pHi;
  const zLo = cpLo * pHi + pLo * cp + (k === 0 ? 0 : 1.350039202129749e-8);
  const offset = k === 0 ? 0 : 0.5849624872207642;
  const t1 = Math.fround(zHi + zLo + offset + n);
  rest[0] = zLo - (t1 - n - offset - zHi);
  return t1;
}

/** x^y as `**` has it, but for its last bit. Error below 1 ulp. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  const size = Math.abs(x);
  if (Math.abs(y) === Number.POSITIVE_INFINITY) return size === 1 ? Number.NaN : size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  const isNegative = x < 0 || Object.is(x, -0);
  const isWhole = Math.floor(y) === y;
  const isOdd = isWhole && Math.abs(y) < 9007199254740992 && y % 2 !== 0;
  const sign = isNegative && isOdd ? -1 : 1;
  if (y === 0.5 && !isNegative) return Math.sqrt(x);
  if (size === 0 || size === Number.POSITIVE_INFINITY) return sign * ((size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY);
  if (isNegative && !isWhole) return Number.NaN;
  if (size === 1) return sign;
  let t1: number;
  let t2: number;
  if (Math.abs(y) >= 2147485696) {
    // 41e00001: over or under, unless x is all but 1
    const isFar = size < 0.9999995231628418 || size >= 1.0000009536743164 || Math.abs(y) > 1.8446744073709552e19;
    if (isFar) return size > 1 === y > 0 ? sign * Number.POSITIVE_INFINITY : sign * 0;
    const t = size - 1;
    const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
    const u = 1.4426950216293335 * t;
    const v = t * 1.9259629911266175e-8 - w * Math.LOG2E;
    t1 = Math.fround(u + v);
    t2 = v - (t1 - u);
  } else {
    t1 = log2InTwo(size);
    t2 = rest[0];
  }
  const y1 = Math.fround(y);
  const pLo = (y - y1) * t1 + y * t2;
  let pHi = y1 * t1;
  let z = pLo + pHi;
  if (z > 1024 || (z === 1024 && pLo + 8.008566259537294e-17 > z - pHi)) return sign * Number.POSITIVE_INFINITY;
  if (z < -1075 || (z === -1075 && pLo <= z - pHi)) return sign * 0;
  let n = 0;
  if (Math.abs(z) > 0.5) {
    n = z < 0 ? -Math.floor(0.5 - z) : Math.floor(z + 0.5);
    pHi -= n;
  }
  const t = Math.fround(pLo + pHi);
  const u = t * 0.6931471824645996;
  const v = (pLo - (t - pHi)) * Math.LN2 + t * -1.904654299957768e-9;
  z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const c =
    z -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 + square * (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return sign * scaled(1 - (r - z), n);
}
