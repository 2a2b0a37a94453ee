import { scaled } from './doubleWords';
import { exponentials } from './exponentials';
import { overflow, underflow } from './ln2';

/**
 * e^x = 2^q · 2^(j/128) · e^r with x = (128 q + j) ln 2 / 128 + r, |r| ≤ ln 2 / 256: 2^(j/128) from a table, e^r by Taylor's series (Tang 1989).
 * Error below 0.6 ulp, without a division: faster than Math.exp. @param table `exponentials`
 */
export function expBy(table: Float64Array, x: number): number {
  if (!(Math.abs(x) < 708)) return expFar(table, x);
  const n = wholeSteps(x);
  return mantissa(table, x, n) * table[((n | 0) >> 7) + 1279];
}
export const exp = (x: number): number => expBy(exponentials, x);

/** x in steps of ln 2 / 128, rounded: to add 1.5 · 2⁵² to a small double and take it away again leaves a whole number. */
export const wholeSteps = (x: number): number => x * 184.6649652337873 + 6755399441055744 - 6755399441055744;

/** e^x / 2^q */
function mantissa(table: Float64Array, x: number, n: number): number {
  const j = ((n | 0) & 127) << 1;
  return table[j] + (table[j + 1] + table[j] * nearExpm1(x, n));
}

/** e^r − 1 for what is left of x after n steps. */
export function nearExpm1(x: number, n: number): number {
  const r = x - n * 0.0054152123475432745 - n * 5.812982117197185e-13; // ln 2 / 128 in two parts, n times the first is exact
  return r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
}

/** Where the result, or 2^q, may leave the normal doubles. */
function expFar(table: Float64Array, x: number): number {
  if (x > overflow) return Number.POSITIVE_INFINITY;
  if (x < underflow) return 0;
  if (Number.isNaN(x)) return x;
  const n = wholeSteps(x);
  return scaled(mantissa(table, x, n), (n | 0) >> 7);
}
