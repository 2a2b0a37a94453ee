import type { Floats } from '../tensor';
import { exp } from './exp';
import { exponentials } from './exponentials';

/**
 * xs[i] ← e^x − 1 for x = xs[i], right to its last digits near 0 too. With s = 2^q · 2^(j/128) as in `exp` it is (s − 1) + s (e^r − 1), where s − 1 is exact as long as
 * anything cancels. Error below 3 ulp. In place: a number that a function takes or returns may be boxed.
 * @param table `exponentials`
 */
export function expm1At(table: Float64Array, xs: Floats, i: number): void {
  const x = xs[i];
  const size = Math.abs(x);
  if (!(size < 708 && size > 1e-16)) {
    if (size > 1) xs[i] = x < 0 ? -1 : exp(x);
    return;
  }
  const n = x * 184.6649652337873 + 6755399441055744 - 6755399441055744;
  const r = x - n * 0.0054152123475432745 - n * 5.812982117197185e-13;
  const e = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  if (n === 0) {
    xs[i] = e;
    return;
  }
  const whole = n | 0;
  const j = (whole & 127) << 1;
  const power = table[(whole >> 7) + 1279];
  const s = table[j] * power;
  xs[i] = s - 1 + (table[j + 1] * power + s * e);
}

const one = new Float64Array(1);

export function expm1(x: number): number {
  one[0] = x;
  expm1At(exponentials, one, 0);
  return one[0];
}
