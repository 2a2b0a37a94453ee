import { double, high, highWord, low, powerOfTwo, words } from './doubleWords';

// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

const pio2 = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21] as const;
const pio2Tail = [6.077100506506192e-11, 2.0222662487959506e-21, 8.4784276603689e-32] as const;
/** floor(2/π · 2^1216) */
const twoOverPi = BigInt(
  '0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6bab',
);

/** x, and after its reduction r and its tail. (A variable of the module, or a number handed on, would be boxed anew each time.) */
export const left = new Float64Array(2);

/** left ← r and its tail, with left[0] = n π/2 + r. @returns n modulo 4 */
export function reduceLeft(): number {
  const x = left[0];
  const size = Math.abs(x);
  if (size >= 1647100) return reduceFar(x); // 2^20 π/2
  const n = (size * 0.6366197723675814 + 0.5) | 0;
  let r = size - n * pio2[0];
  let w = n * pio2Tail[0];
  let y = r - w;
  // cancellation: the next digits of π/2
  const exponent = highWord(size) >> 20;
  for (let part = 1; part < 3 && exponent - ((highWord(y) >> 20) & 0x7ff) > (part === 1 ? 16 : 49); part++) {
    const t = r;
    w = n * pio2[part];
    r = t - w;
    w = n * pio2Tail[part] - (t - r - w);
    y = r - w;
  }
  const rest = r - y - w;
  left[0] = x < 0 ? -y : y;
  left[1] = x < 0 ? -rest : rest;
  return (x < 0 ? -n : n) & 3;
}

/** The same in whole numbers, for arguments whose turns no double counts any more. */
function reduceFar(x: number): number {
  double[0] = Math.abs(x);
  const exponent = (words[high] >>> 20) - 1075;
  const digits = (BigInt((words[high] & 0xfffff) | 0x100000) << 32n) | BigInt(words[low] >>> 0);
  const bits = 1216n - BigInt(exponent);
  const turns = digits * twoOverPi; // x · 2/π · 2^(1216 − exponent)
  const one = 1n << bits;
  let n = turns >> bits;
  let part = turns & (one - 1n);
  if (part >= one >> 1n) {
    n++;
    part -= one;
  }
  // part / one, 160 digits of it, times π/2, in two doubles
  const fixed = ((part << 160n) / one) * 0x1921fb54442d18469898cc51701b839a252049c1n; // · π/2 · 2^156
  const unit = powerOfTwo(-158);
  const whole = Number(fixed) * unit * unit;
  left[0] = x < 0 ? -whole : whole;
  const rest = Number(fixed - BigInt(whole * powerOfTwo(300)) * 65536n) * unit * unit;
  left[1] = x < 0 ? -rest : rest;
  return (x < 0 ? -Number(n & 3n) : Number(n & 3n)) & 3;
}
