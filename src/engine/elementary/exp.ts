import type { Floats } from '../tensor';
import { exponentials } from './exponentials';
import { overflow, underflow } from './ln2';

/**
 * xs[i] ← e^x for x = xs[i]: 2^q · 2^(j/128) · e^r with x = n ln 2 / 128 + r, n = 128 q + j, |r| ≤ ln 2 / 256; 2^(j/128) from a table, e^r by Taylor's
 * series (Tang 1989). Error below 0.6 ulp (2 where 2^q may leave the normal doubles), without a division: faster than Math.exp. In place and in one
 * piece: a number that a function takes or returns is boxed where V8 has no more room to inline it, and training would leave garbage.
 * @param table `exponentials`
 */
export function expAt(table: Float64Array, xs: Floats, i: number): void {
  const x = xs[i];
  if (!(Math.abs(x) < 708)) {
    expFarAt(xs, i);
    return;
  }
  const n = x * 184.6649652337873 + 6755399441055744 - 6755399441055744; // to add 1.5 · 2⁵² and take it away again leaves a whole number
  const r = x - n * 0.0054152123475432745 - n * 5.812982117197185e-13; // ln 2 / 128 in two parts, n times the first is exact
  const e = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const whole = n | 0;
  const j = (whole & 127) << 1;
  xs[i] = (table[j] + (table[j + 1] + table[j] * e)) * table[(whole >> 7) + 1279];
}

function expFarAt(xs: Floats, i: number): void {
  const x = xs[i];
  if (Number.isNaN(x)) return;
  if (x > overflow) xs[i] = Number.POSITIVE_INFINITY;
  else if (x < underflow) xs[i] = 0;
  else {
    const half = exp(x / 2);
    xs[i] = half * half;
  }
}

const one = new Float64Array(1);

/** e^x. @param table `exponentials` */
export function expBy(table: Float64Array, x: number): number {
  one[0] = x;
  expAt(table, one, 0);
  return one[0];
}
export const exp = (x: number): number => expBy(exponentials, x);
