// The elementary functions of this folder give the same bits in every engine: they are made of +, −, ×, ÷ and square roots alone, which IEEE 754 fixes,
// while `Math.exp` and its kin are each engine's own. (`Math.fround`, `Math.abs`, `Math.floor` and `Math.sqrt` are exact.) exp, expm1, log1p, sine and
// cosine look most of the result up in tables; the others have the formulas and coefficients of fdlibm. Here is what they have in common.

/** A double, and its two words. */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);
/** Which of the two words holds sign, exponent and the first 20 digits. */
export const high = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0;
export const low = 1 - high;

export function highWord(x: number): number {
  double[0] = x;
  return words[high];
}
/**
 * 2^k at k + 1023, for −1023 ≤ k ≤ 1023. A table, as a double put together of two words in memory must be waited for. Loops hand it on as an argument:
 * as a variable of the module it is read anew for every number.
 */
export const powersOfTwo = new Float64Array(2047);
new Int32Array(powersOfTwo.buffer).forEach((_, at, table) => {
  if ((at & 1) === high) table[at] = at < 2 ? 1 << 19 : (at >> 1) << 20;
});
export const powerOfTwo = (k: number): number => powersOfTwo[k + 1023];

/** y · 2^k, with one rounding even where the result is subnormal. */
export function scaled(y: number, k: number): number {
  if (k >= -1021) return k === 1024 ? y * 2 * 8.98846567431158e307 : y * powerOfTwo(k);
  return y * powerOfTwo(k + 1000) * 9.332636185032189e-302;
}
