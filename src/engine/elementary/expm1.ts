import { exp, nearExpm1, wholeSteps } from './exp';
import { exponentials } from './exponentials';

/**
 * e^x − 1, right to its last digits near 0 too. With s = 2^q · 2^(j/128) as in `exp` it is (s − 1) + s (e^r − 1), where s − 1 is exact as long as
 * anything cancels. Error below 2 ulp. @param table `exponentials`
 */
export function expm1By(table: Float64Array, x: number): number {
  const size = Math.abs(x);
  if (!(size < 708 && size > 1e-16)) return expm1Far(x);
  const n = wholeSteps(x);
  const e = nearExpm1(x, n);
  if (n === 0) return e;
  const whole = n | 0;
  const j = (whole & 127) << 1;
  const power = table[(whole >> 7) + 1279];
  const s = table[j] * power;
  return s - 1 + (table[j + 1] * power + s * e);
}
export const expm1 = (x: number): number => expm1By(exponentials, x);

/** Where the result is x itself, −1, or too large. */
function expm1Far(x: number): number {
  if (Math.abs(x) <= 1e-16 || Number.isNaN(x)) return x;
  return x < 0 ? -1 : exp(x);
}
