import { exponentials } from './exponentials';
import { overflow, underflow } from './ln2';

/**
 * e^x = 2^q · 2^(j/128) · e^r with x = n ln 2 / 128 + r, n = 128 q + j, |r| ≤ ln 2 / 256: 2^(j/128) from a table, e^r by Taylor's series (Tang 1989).
 * Error below 0.6 ulp (2 where 2^q may leave the normal doubles). Without a division and in one piece: where a loop has it inlined it is faster than
 * Math.exp. @param table `exponentials`
 */
export function expBy(table: Float64Array, x: number): number {
  if (!(Math.abs(x) < 708)) return expFar(x);
  const n = x * 184.6649652337873 + 6755399441055744 - 6755399441055744; // to add 1.5 · 2⁵² and take it away again leaves a whole number
  const r = x - n * 0.0054152123475432745 - n * 5.812982117197185e-13; // ln 2 / 128 in two parts, n times the first is exact
  const e = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const whole = n | 0;
  const j = (whole & 127) << 1;
  return (table[j] + (table[j + 1] + table[j] * e)) * table[(whole >> 7) + 1279];
}
export const exp = (x: number): number => expBy(exponentials, x);

function expFar(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > overflow) return Number.POSITIVE_INFINITY;
  if (x < underflow) return 0;
  const half = exp(x / 2);
  return half * half;
}
