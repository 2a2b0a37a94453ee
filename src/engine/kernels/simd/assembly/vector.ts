// Four singles at a time. The last one to three of an array are read together with what lies behind them (the memory ends in room for that) and
// written through the same formulas, so that a number's place changes no bit of it.

/** a · b + c: one rounding where the module is built with relaxed SIMD and the processor has it, two otherwise. */
@inline export function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(c, f32x4.mul(a, b));
}

@inline export function splat(x: f32): v128 { return f32x4.splat(x); }

/** Writes the first min(left, 4) numbers of v; behind them what is there is written again. */
@inline export function store(p: usize, v: v128, left: i32): void {
  v128.store(p, left >= 4 ? v : v128.bitselect(v, v128.load(p), firstLanes(left)));
}

/** All bits of the first min(left, 4) lanes. */
@inline export function firstLanes(left: i32): v128 { return i32x4.gt_s(i32x4.splat(left), i32x4(0, 1, 2, 3)); }

/** v where the mask is not set, 0 where it is. */
@inline export function clear(v: v128, mask: v128): v128 { return v128.andnot(v, mask); }

/** The sum of the lanes, in doubles. */
@inline export function total(pairs: v128): f64 { return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1); }

/** Two sums of doubles grown by four singles. */
@inline export function grow(pairs: v128, v: v128): v128 {
  return f64x2.add(f64x2.add(pairs, f64x2.promote_low_f32x4(v)), f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1)));
}

/** The first min(left, 4) numbers of v, 0 in place of the others. */
@inline export function only(v: v128, left: i32): v128 { return left >= 4 ? v : v128.and(v, firstLanes(left)); }
