import { cosAt, sinAt } from './sinCos';
import { sines } from './sines';

const one = new Float64Array(1);

/**
 * sin(x + q · 2π/512) = sin θ cos r + cos θ sin r with x = n · 2π/512 + r, θ = (n + q) · 2π/512, |r| ≤ π/512: sin θ and cos θ from a table, sin r and
 * cos r by Taylor's series (Gal & Bachelis 1991). Next to the zeros, and far out, where r would be too coarse, by fdlibm's formulas. Error below 1 ulp.
 * Where a loop has it inlined it takes a third of their time. @param table `sines` @param q 0 or 128, a quarter
 */
function turnedBy(table: Float64Array, x: number, q: 0 | 128): number {
  const n = x * 81.48733086305042 + 6755399441055744 - 6755399441055744; // to add 1.5 · 2⁵² and take it away again leaves a whole number
  const place = (n | 0) + q;
  if (!(Math.abs(x) < 8192) || ((place + 1) & 255) < 3) {
    one[0] = x; // in place: a number handed to a function, or back, would be boxed
    if (q === 0) sinAt(one, 0);
    else cosAt(one, 0);
    return one[0];
  }
  const r = x - n * 0.012271846302610356 - n * 4.747734770707963e-13; // 2π/512 in two parts, n times the first is exact
  const square = r * r;
  const sineOfR = r - r * square * (0.16666666666666666 - square * 0.008333333333333333);
  const fall = square * (0.5 - square * (0.041666666666666664 - square * 0.001388888888888889)); // 1 − cos r
  const j = (place & 511) << 1;
  return table[j] + (table[j + 1] + (table[(j + 256) & 1023] * sineOfR - table[j] * fall));
}

export const sineBy = (table: Float64Array, x: number): number => turnedBy(table, x, 0);
export const cosineBy = (table: Float64Array, x: number): number => turnedBy(table, x, 128);
export const sine = (x: number): number => sineBy(sines, x);
export const cosine = (x: number): number => cosineBy(sines, x);
