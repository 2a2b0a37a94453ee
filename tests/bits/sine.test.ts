import { describe, expect, it } from 'vitest';
import { cos, sin } from '../../src/engine/elementary/sinCos';
import { cosine, sine } from '../../src/engine/elementary/sine';

// Sine and cosine in whole numbers, 200 binary digits after the point.

const digits = 200n;
const unit = 1n << digits;
/** π · 2²⁰⁰ */
const pi = 0x3243f6a8885a308d313198a2e03707344a4093822299f31d008n;

/** x · 2²⁰⁰, exactly where |x| ≥ 2⁻¹⁴⁷ or so */
function fixed(x: number): bigint {
  let [whole, shift] = [x, 0n];
  for (; !Number.isInteger(whole); whole *= 2) shift++;
  return (BigInt(whole) << digits) >> shift;
}

/** sin(x + q π/2) · 2²⁰⁰ by Taylor's series around the nearest quarter turn, for |x| up to 10⁶ or so */
function wantedSine(x: number, q: number): bigint {
  const doubled = 2n * fixed(x);
  const n = (2n * doubled + (x < 0 ? -pi : pi)) / (2n * pi);
  const r = (doubled - n * pi) / 2n;
  const quarter = (((Number(n % 4n) + q) % 4) + 4) % 4;
  const square = (r * r) >> digits;
  let term = quarter & 1 ? unit : r;
  let sum = term;
  for (let k = quarter & 1 ? 1n : 2n; term !== 0n; k += 2n) {
    term = -((term * square) / unit) / (k * (k + 1n));
    sum += term;
  }
  return quarter & 2 ? -sum : sum;
}

/** Error of a double in units of its last place. */
function errorInPlaces(got: number, wanted: bigint): number {
  const place = 2 ** (Math.floor(Math.log2(Math.abs(got))) - 52);
  return Math.abs(Number(((fixed(got) - wanted) << 20n) / fixed(place))) / 2 ** 20;
}

const golden = (Math.sqrt(5) - 1) / 2;
const spread = (count: number, reach: number) => Array.from({ length: count }, (_, i) => (2 * ((i * golden) % 1) - 1) * reach);
/** Around every zero of both, where the table ends and fdlibm's formulas begin. */
const nearZeros = spread(1000, 40).map((from, i) => (Math.round(from) * Math.PI) / 2 + spread(1000, 0.04)[i]);

describe.each([
  ['sine', sine, sin, 0],
  ['cosine', cosine, cos, 1],
] as const)('%s by a table', (_, own, farther, quarter) => {
  it.each([
    ['near 0', spread(2000, 0.05)],
    ['over a turn', spread(4000, 4)],
    ['as far as the table is used', spread(4000, 8192)],
    ['farther', spread(500, 1e6)],
    ['near its zeros', nearZeros],
  ])('has an error below one unit in the last place, %s', (_where, xs) => {
    for (const x of xs) expect(errorInPlaces(own(x), wantedSine(x, quarter)), `${x}`).toBeLessThan(1);
  });

  it('has hardly more than the last rounding away from its zeros', () => {
    const away = spread(4000, 100).filter((x) => Math.abs(own(x)) > 0.1);
    for (const x of away) expect(errorInPlaces(own(x), wantedSine(x, quarter)), `${x}`).toBeLessThan(0.6);
  });

  it('has the symmetry of the function, to the bit', () => {
    for (const x of [...spread(4000, 20), ...nearZeros]) expect(own(-x)).toBe(quarter === 0 ? -own(x) : own(x));
  });

  it('is fdlibm’s function far out and right at 0', () => {
    for (const x of [0, -0, 5e-324, -1e-300, 1e-9, -0.001, 8192, -8192.5, 1e5, 1e22, -1.7e308, Infinity, -Infinity, Number.NaN])
      expect(own(x), `${x}`).toBe(farther(x));
  });
});
