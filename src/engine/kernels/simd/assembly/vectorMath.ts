/** e^x, relative error below 3e-7 for −87 ≤ x ≤ 88; beyond, the value at the border. What is not a number stays one. */
@inline export function exp4(x: v128): v128 {
  const inside = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  // x = n ln 2 + r with |r| ≤ ½ ln 2; adding 1.5 · 2²³ leaves n in the low bits
  const shifted = f32x4.add(f32x4.mul(inside, f32x4.splat(1.4426950408889634)), f32x4.splat(12582912));
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  const r = f32x4.sub(f32x4.sub(inside, f32x4.mul(n, f32x4.splat(0.693359375))), f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.add(f32x4.splat(1 / 120), f32x4.mul(r, f32x4.splat(1 / 720)));
  p = f32x4.add(f32x4.splat(1 / 24), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(1 / 6), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(0.5), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(1), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(1), f32x4.mul(r, p));
  return f32x4.mul(p, i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(127 << 23)));
}

/** tanh x, relative error below 5e-7: a series near 0, where e^2x − 1 would lose its digits, 1 − 2 / (e^2|x| + 1) beyond. */
@inline export function tanh4(x: v128): v128 {
  const square = f32x4.mul(x, x);
  let series = f32x4.add(f32x4.splat(-17 / 315), f32x4.mul(square, f32x4.splat(62 / 2835)));
  series = f32x4.add(f32x4.splat(2 / 15), f32x4.mul(square, series));
  series = f32x4.add(f32x4.splat(-1 / 3), f32x4.mul(square, series));
  series = f32x4.add(x, f32x4.mul(f32x4.mul(x, square), series));
  const size = f32x4.min(f32x4.abs(x), f32x4.splat(10));
  const far = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(size, size)), f32x4.splat(1))));
  const signed = v128.or(far, v128.and(x, f32x4.splat(-0)));
  return v128.bitselect(series, signed, f32x4.lt(size, f32x4.splat(0.25)));
}

/** 1 / (1 + e^−x) */
@inline export function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}
