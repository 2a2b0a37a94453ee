import { powersOfTwo } from './doubleWords';

const digits = 120n;
/** 2^(1/128) · 2¹²⁰ */
const root = 1336445572358397051530787326350183930n;
const unit = 2 ** -120;

/**
 * What `expBy` and `expm1At` look up: 2^(j/128) in two parts, rounded and the rest, at 2j and 2j + 1 for 0 ≤ j < 128; then 2^k at 1279 + k for
 * −1023 ≤ k ≤ 1023. Loops hand it on as an argument: as a variable of the module it is read anew for every number.
 */
export const exponentials = new Float64Array(256 + powersOfTwo.length);
exponentials.set(powersOfTwo, 256);
for (let j = 0, power = 1n << digits; j < 128; j++, power = (power * root) >> digits) {
  const rounded = Number(power);
  exponentials[2 * j] = rounded * unit;
  exponentials[2 * j + 1] = Number(power - BigInt(rounded)) * unit;
}
