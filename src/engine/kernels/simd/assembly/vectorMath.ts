import { clear, madd, splat } from './vector';

// Functions of four singles by polynomials. Comparisons are written so that what is not a number stays so. The coefficients minimise the largest
// relative error on their interval (least squares, reweighted until level). Error bounds: vectorMath.test.ts.
//
// Constants are read from memory: a load is one operation, while a constant in the text takes three, and compilers write it anew for every turn of a loop.

/** The number at `index` of a table, four times. */
@inline function at(table: usize, index: i32): v128 { return v128.load_splat<f32>(table + (<usize>index << 2)); }

const WHOLE = memory.data<f32>([1, 2, 0.5]);
@inline export function one(): v128 { return at(WHOLE, 0); }
@inline function two(): v128 { return at(WHOLE, 1); }
@inline export function half(): v128 { return at(WHOLE, 2); }

const SIGN = memory.data<u32>([0x80000000, 0x7fffffff]);
/** The sign bit alone, and everything else. */
@inline function signOf(v: v128): v128 { return v128.and(v, at(SIGN, 0)); }
@inline function sizeOf4(v: v128): v128 { return v128.and(v, at(SIGN, 1)); }

/** The polynomial with nine coefficients, even and odd powers apart: half as long a wait. */
@inline function ofDegree8(x: v128, table: usize): v128 {
  const square = f32x4.mul(x, x);
  let even = madd(square, at(table, 0), at(table, 2)), odd = madd(square, at(table, 1), at(table, 3));
  even = madd(square, even, at(table, 4));
  odd = madd(square, odd, at(table, 5));
  even = madd(square, even, at(table, 6));
  odd = madd(square, odd, at(table, 7));
  return madd(x, odd, madd(square, even, at(table, 8)));
}

// ---- exponentials: x = n ln 2 + r with |r| ≤ ½ ln 2 ----

/** 1 / ln 2; a number that, added to a single and taken away again, leaves the nearest whole one, which then stands in its low bits. */
const NEAREST = memory.data<f32>([1.4426950408889634, 12582912]);
/** ln 2 in two parts: few enough bits in the first that a whole number times it is exact. */
const LN2 = memory.data<f32>([0.693359375, -2.1219444e-4]);
/** Where singles end. */
const RANGE = memory.data<f32>([-87, 88]);
/** (e^r − 1 − r) / r², highest power first */
const EXPONENTIAL = memory.data<f32>([1.395060243e-3, 8.368953592e-3, 4.166620414e-2, 1.666651831e-1, 5.000000096e-1]);

@inline export function shift(x: v128): v128 { return madd(x, at(NEAREST, 0), at(NEAREST, 1)); }
@inline export function remainder(x: v128, shifted: v128): v128 {
  const n = f32x4.sub(shifted, at(NEAREST, 1));
  return f32x4.sub(f32x4.sub(x, f32x4.mul(n, at(LN2, 0))), f32x4.mul(n, at(LN2, 1)));
}
@inline function powerOfTwo(shifted: v128): v128 { return i32x4.add(i32x4.shl(shifted, 23), one()); }

/** e^r − 1 for |r| ≤ ½ ln 2 */
@inline export function expm1Near0(r: v128): v128 {
  const square = f32x4.mul(r, r);
  const low = madd(r, at(EXPONENTIAL, 3), at(EXPONENTIAL, 4)), middle = madd(r, at(EXPONENTIAL, 1), at(EXPONENTIAL, 2));
  return madd(square, madd(square, madd(square, at(EXPONENTIAL, 0), middle), low), r);
}

/** e^x for x ≤ 88 (beyond, e^88); 0 below −87. */
@inline export function exp4(x: v128): v128 {
  const least = at(RANGE, 0);
  const inside = f32x4.pmax(f32x4.pmin(x, at(RANGE, 1)), least), shifted = shift(inside);
  const scale = powerOfTwo(shifted);
  return clear(madd(scale, expm1Near0(remainder(inside, shifted)), scale), f32x4.lt(x, least));
}

/** e^x − 1 for x ≤ 88, right to its last digits near 0 too. */
@inline export function expm1of4(x: v128): v128 {
  const inside = f32x4.pmax(f32x4.pmin(x, at(RANGE, 1)), at(RANGE, 0));
  const shifted = shift(inside);
  const scale = powerOfTwo(shifted);
  return madd(scale, expm1Near0(remainder(inside, shifted)), f32x4.sub(scale, one()));
}

const TANH_IS_ONE = memory.data<f32>([18.04]);

// tanh and σ step by step: what is taken of several vectors in turn, step by step, keeps the processor busy while each step waits for the one before.

/** The power that tanh is made of: 2|x|, from 9.02 on tanh is ±1 in singles. */
@inline export function tanhPower(x: v128): v128 { return f32x4.pmin(sizeOf4(f32x4.add(x, x)), at(TANH_IS_ONE, 0)); }
/** tanh x = (e^2|x| − 1) / (e^2|x| + 1) with the sign of x; `p` = e^r − 1. */
@inline export function tanhFrom(x: v128, shifted: v128, p: v128): v128 {
  const scale = powerOfTwo(shifted);
  const q = madd(scale, p, f32x4.sub(scale, one()));
  return v128.or(f32x4.div(q, f32x4.add(q, two())), signOf(x));
}

/** The power that σ is made of: −|x|, not below −87. */
@inline export function sigmoidPower(x: v128): v128 { return f32x4.pmax(v128.or(x, at(SIGN, 0)), at(RANGE, 0)); }
/** σ(x) = 1 / (1 + e^−|x|), times e^−|x| below 0: never overflows, and its small values keep their digits. */
@inline export function sigmoidFrom(x: v128, shifted: v128, p: v128): v128 {
  const scale = powerOfTwo(shifted);
  const e = clear(madd(scale, p, scale), f32x4.lt(v128.or(x, at(SIGN, 0)), at(RANGE, 0)));
  return f32x4.div(v128.bitselect(e, one(), f32x4.lt(x, splat(0))), f32x4.add(one(), e));
}

@inline export function tanh4(x: v128): v128 {
  const power = tanhPower(x), shifted = shift(power);
  return tanhFrom(x, shifted, expm1Near0(remainder(power, shifted)));
}
@inline export function sigmoid4(x: v128): v128 {
  const power = sigmoidPower(x), shifted = shift(power);
  return sigmoidFrom(x, shifted, expm1Near0(remainder(power, shifted)));
}

/** tanh of eight numbers, y may be z. */
@inline export function tanh8(z: usize, y: usize): void {
  const u = v128.load(z), v = v128.load(z, 16);
  const a = tanhPower(u), b = tanhPower(v);
  const m = shift(a), n = shift(b);
  const r = remainder(a, m), s = remainder(b, n);
  const p = expm1Near0(r), q = expm1Near0(s);
  v128.store(y, tanhFrom(u, m, p));
  v128.store(y, tanhFrom(v, n, q), 16);
}

/** σ of eight numbers, y may be z. */
@inline export function sigmoid8(z: usize, y: usize): void {
  const u = v128.load(z), v = v128.load(z, 16);
  const a = sigmoidPower(u), b = sigmoidPower(v);
  const m = shift(a), n = shift(b);
  const r = remainder(a, m), s = remainder(b, n);
  const p = expm1Near0(r), q = expm1Near0(s);
  v128.store(y, sigmoidFrom(u, m, p));
  v128.store(y, sigmoidFrom(v, n, q), 16);
}

// ---- logarithm: 2^n (1 + f) with √½ ≤ 1 + f < √2 ----

const ROOT_HALF = memory.data<u32>([0x3f3504f3, 0x007fffff, 0x7f800000]);
/** (ln(1 + f) − f + ½ f²) / f³, highest power first */
const LOGARITHM = memory.data<f32>([
  6.915155664e-2, -1.178971213e-1, 1.187302117e-1, -1.238436799e-1, 1.421865452e-1, -1.666924956e-1, 2.000222675e-1, -2.499998662e-1, 3.333331044e-1,
]);

/** ln(1 + x) for x ≥ 0 */
@inline export function log1p4(x: v128): v128 {
  const u = f32x4.add(one(), x);
  const lost = f32x4.div(f32x4.sub(x, f32x4.sub(u, one())), u); // what rounding 1 + x has cost, to first order
  const bits = i32x4.sub(u, at(ROOT_HALF, 0));
  const n = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
  const f = f32x4.sub(i32x4.add(v128.and(bits, at(ROOT_HALF, 1)), at(ROOT_HALF, 0)), one());
  const p = ofDegree8(f, LOGARITHM);
  const square = f32x4.mul(f, f);
  const tail = madd(n, at(LN2, 1), f32x4.sub(f32x4.mul(f32x4.mul(square, f), p), f32x4.mul(square, half())));
  const log = f32x4.add(madd(n, at(LN2, 0), f32x4.add(f, tail)), lost);
  return v128.bitselect(log, x, f32x4.lt(x, at(ROOT_HALF, 2)));
}

// ---- sine and cosine: x = n π/2 + r ----

/** 2/π; π/2 in three parts */
const QUARTER_TURN = memory.data<f32>([0.6366197723675814, 1.5703125, 4.837512969970703e-4, 7.549789948768648e-8]);
/** Beyond this too few digits of r are left. */
const FAR = memory.data<f32>([8192]);
/** (sin r − r) / r³ and (cos r − 1 + ½ r²) / r⁴ in r², highest power first */
const SINE = memory.data<f32>([-1.951697721e-4, 8.332175844e-3, -1.666665491e-1]);
const COSINE = memory.data<f32>([2.443809068e-5, -1.388736448e-3, 4.166664681e-2]);

// @ts-ignore: decorator
@external('env', 'sin')
declare function hostSine(x: f64): f64;
// @ts-ignore: decorator
@external('env', 'cos')
declare function hostCosine(x: f64): f64;

/** Lanes that are far out by the host's function, the others as ever. */
function farSine(x: v128, quarter: i32): v128 {
  const isFar = f32x4.gt(sizeOf4(x), at(FAR, 0)), near = nearSine(x, quarter);
  let y = x;
  for (let lane = 0; lane < 4; lane++) {
    const number = <f64>f32x4.extract_lane(x, 0);
    // the lanes turn round: after four turns each stands where it stood
    x = v128.shuffle<i32>(x, x, 1, 2, 3, 0);
    y = f32x4.replace_lane(v128.shuffle<i32>(y, y, 1, 2, 3, 0), 3, <f32>(quarter ? hostCosine(number) : hostSine(number)));
  }
  return v128.bitselect(y, near, isFar);
}

/** sin x, or cos x with `quarter` = 1: the series of sin or cos at r; far out the host's function. */
@inline export function sine4(x: v128, quarter: i32): v128 {
  return v128.any_true(f32x4.gt(sizeOf4(x), at(FAR, 0))) ? farSine(x, quarter) : nearSine(x, quarter);
}

@inline function nearSine(x: v128, quarter: i32): v128 {
  const shifted = madd(x, at(QUARTER_TURN, 0), at(NEAREST, 1));
  const n = f32x4.sub(shifted, at(NEAREST, 1));
  let r = f32x4.sub(x, f32x4.mul(n, at(QUARTER_TURN, 1)));
  r = f32x4.sub(r, f32x4.mul(n, at(QUARTER_TURN, 2)));
  r = f32x4.sub(r, f32x4.mul(n, at(QUARTER_TURN, 3)));
  const square = f32x4.mul(r, r);
  let s = madd(square, at(SINE, 0), at(SINE, 1));
  s = madd(square, s, at(SINE, 2));
  s = madd(f32x4.mul(r, square), s, r);
  let c = madd(square, at(COSINE, 0), at(COSINE, 1));
  c = madd(square, c, at(COSINE, 2));
  c = madd(f32x4.mul(square, square), c, f32x4.sub(one(), f32x4.mul(square, half())));
  const turns = i32x4.add(shifted, i32x4.splat(quarter));
  const isCosine = i32x4.shr_s(i32x4.shl(turns, 31), 31);
  const sign = signOf(i32x4.shl(turns, 30));
  return v128.xor(v128.bitselect(c, s, isCosine), sign);
}

// ---- the normal distribution ----

/** e^(−z²/2) */
@inline export function bell4(z: v128): v128 { return exp4(f32x4.neg(f32x4.mul(f32x4.mul(z, z), half()))); }

const QUARTER = memory.data<f32>([0.25]);
/** R(t), highest power first */
const NORMAL = memory.data<f32>([
  2.779847307e-2, -1.627219534e-1, 3.162187655e-1, -2.283109401e-1, 2.169906404e-1, 2.658123577e-2, 1.053347876e-1, 9.829895478e-2, 9.981002397e-2,
]);

/** Φ(z), the standard normal distribution function; `bell` = e^(−z²/2). Φ(−|z|) = bell · t · R(t) with t = 1 / (1 + |z| / 4). */
@inline export function normal4(z: v128, bell: v128): v128 {
  const t = f32x4.div(one(), madd(sizeOf4(z), at(QUARTER, 0), one()));
  const p = ofDegree8(t, NORMAL);
  const tail = f32x4.mul(bell, f32x4.mul(t, p));
  return v128.bitselect(f32x4.sub(one(), tail), tail, f32x4.gt(z, splat(0)));
}
