import { log } from './log';

/** ln(1 + j/128) at 2j, and 1 / (1 + j/128) at 2j + 1, for 0 ≤ j ≤ 128. Loops hand it on as an argument, as with `exponentials`. */
export const logarithms = new Float64Array(258);
for (let j = 0; j <= 128; j++) {
  logarithms[2 * j] = log(1 + j / 128);
  logarithms[2 * j + 1] = 1 / (1 + j / 128);
}

/**
 * ln(1 + p) for 0 ≤ p ≤ 1 (or not a number), right to its last digits near 0 too: ln(1 + j/128) from a table and the series of ln(1 + q) for what is
 * left, |q| ≤ 1/256. Error below 1.5 ulp. @param table `logarithms`
 */
export function log1pOfShareBy(table: Float64Array, p: number): number {
  const j = ((p * 128 + 0.5) | 0) << 1;
  const q = (p - j * 0.00390625) * table[j + 1];
  const series = 0.5 - q * (0.3333333333333333 - q * (0.25 - q * (0.2 - q * (0.16666666666666666 - q * 0.14285714285714285))));
  return table[j] + (q - q * q * series);
}
export const log1pOfShare = (p: number): number => log1pOfShareBy(logarithms, p);
