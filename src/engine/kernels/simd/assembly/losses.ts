import { LossFormula } from '../codes';
import { clear, firstLanes, grow, only, splat, store, total } from './vector';
import { exp4, log1p4, sigmoid4 } from './vectorMath';

// The formulas of src/engine/losses. Every value is a sum kept in doubles; dy receives the gradient of that sum times `scale`, 0: nothing. A target
// that is not a number stands for none.

@inline function isNumber(v: v128): v128 { return f32x4.eq(v, v); }
@inline function hardStep(z: v128): v128 { return v128.bitselect(splat(1), clear(z, isNumber(z)), f32x4.gt(z, splat(0))); }
/** ±1, or r itself where that is 0 or not a number */
@inline function sign(r: v128): v128 {
  const one = v128.or(splat(1), v128.and(r, i32x4.splat(<i32>0x80000000)));
  return v128.bitselect(one, r, v128.or(f32x4.lt(r, splat(0)), f32x4.gt(r, splat(0))));
}

@inline function value(code: i32, y: v128, t: v128, delta: v128): v128 {
  if (code == LossFormula.absoluteError) return f32x4.abs(f32x4.sub(y, t));
  if (code == LossFormula.huber) {
    const size = f32x4.abs(f32x4.sub(y, t));
    const far = f32x4.mul(delta, f32x4.sub(size, f32x4.mul(delta, splat(0.5))));
    return v128.bitselect(far, f32x4.mul(f32x4.mul(splat(0.5), size), size), f32x4.gt(size, delta));
  }
  if (code == LossFormula.hinge) return f32x4.pmax(f32x4.sub(splat(1), f32x4.mul(t, y)), splat(0));
  if (code == LossFormula.perceptron) return f32x4.mul(f32x4.sub(hardStep(y), v128.and(splat(1), f32x4.gt(t, splat(0)))), y);
  // cross-entropy from logits: max(z, 0) − t z first, so that a small loss keeps its digits
  return f32x4.add(f32x4.sub(f32x4.pmax(y, splat(0)), f32x4.mul(t, y)), log1p4(exp4(f32x4.neg(f32x4.abs(y)))));
}

@inline function derivative(code: i32, y: v128, t: v128, delta: v128): v128 {
  if (code == LossFormula.squaredError) return f32x4.sub(y, t);
  if (code == LossFormula.absoluteError) return sign(f32x4.sub(y, t));
  if (code == LossFormula.huber) return f32x4.pmax(f32x4.pmin(f32x4.sub(y, t), delta), f32x4.neg(delta));
  if (code == LossFormula.hinge) return v128.and(f32x4.neg(t), f32x4.gt(f32x4.sub(splat(1), f32x4.mul(t, y)), splat(0)));
  if (code == LossFormula.perceptron) return f32x4.sub(hardStep(y), v128.and(splat(1), f32x4.gt(t, splat(0))));
  return f32x4.sub(sigmoid4(y), t);
}

@inline function sumOf(code: i32, delta: f32, y: usize, t: usize, count: i32, dy: usize, scale: f32): f64 {
  const d = splat(delta), factor = splat(scale);
  let sum = f64x2.splat(0);
  for (let left = count; left > 0; left -= 4, y += 16, t += 16) {
    const output = v128.load(y), target = v128.load(t);
    const isWanted = isNumber(target);
    if (code == LossFormula.squaredError) {
      const error = only(v128.and(f32x4.sub(output, target), isWanted), left);
      const low = f64x2.promote_low_f32x4(error), high = f64x2.promote_low_f32x4(v128.shuffle<i64>(error, error, 1, 1));
      sum = f64x2.add(f64x2.add(sum, f64x2.mul(low, low)), f64x2.mul(high, high));
    } else sum = grow(sum, only(v128.and(value(code, output, target, d), isWanted), left));
    if (dy) {
      store(dy, v128.and(f32x4.mul(factor, derivative(code, output, target, d)), isWanted), left);
      dy += 16;
    }
  }
  return code == LossFormula.squaredError ? 0.5 * total(sum) : total(sum);
}

/** The losses that add up a function of one output and its target. @param delta Huber's δ */
export function elementwiseLoss(code: i32, delta: f32, y: usize, t: usize, count: i32, dy: usize, scale: f32): f64 {
  switch (code) {
    case LossFormula.squaredError: return sumOf(LossFormula.squaredError, delta, y, t, count, dy, scale);
    case LossFormula.absoluteError: return sumOf(LossFormula.absoluteError, delta, y, t, count, dy, scale);
    case LossFormula.huber: return sumOf(LossFormula.huber, delta, y, t, count, dy, scale);
    case LossFormula.hinge: return sumOf(LossFormula.hinge, delta, y, t, count, dy, scale);
    case LossFormula.perceptron: return sumOf(LossFormula.perceptron, delta, y, t, count, dy, scale);
    default: return sumOf(LossFormula.binaryCrossEntropy, delta, y, t, count, dy, scale);
  }
}

/** Least s = ln σ² at which e^−s is taken, as in the loss of the registry. */
const LOWEST: f32 = -30;

/** ½ (s + (t − µ)² e^−s), µ and s = ln σ² side by side in y, t in the first of two places */
export function gaussianLikelihood(y: usize, t: usize, rows: i32, dy: usize, scale: f32): f64 {
  const half = splat(0.5), lowest = splat(LOWEST), factor = splat(scale);
  let sum = f64x2.splat(0);
  for (let left = rows; left > 0; left -= 4, y += 32, t += 32) {
    const y0 = v128.load(y), y1 = v128.load(y, 16);
    const target = v128.shuffle<i32>(v128.load(t), v128.load(t, 16), 0, 2, 4, 6);
    const s = v128.shuffle<i32>(y0, y1, 1, 3, 5, 7);
    const error = f32x4.sub(v128.shuffle<i32>(y0, y1, 0, 2, 4, 6), target);
    const slope = exp4(f32x4.neg(f32x4.pmax(s, lowest)));
    const tangent = f32x4.mul(slope, f32x4.add(splat(1), f32x4.sub(lowest, s)));
    const precision = v128.bitselect(tangent, slope, f32x4.lt(s, lowest));
    const weighted = f32x4.mul(error, precision);
    const isWanted = isNumber(target);
    sum = grow(sum, only(v128.and(f32x4.mul(half, f32x4.add(s, f32x4.mul(error, weighted))), isWanted), left));
    if (!dy) continue;
    const dMean = v128.and(f32x4.mul(factor, weighted), isWanted);
    const inner = f32x4.sub(splat(1), f32x4.mul(error, f32x4.mul(error, slope))); // error² could overflow beside a slope of 0
    const dS = v128.and(f32x4.mul(f32x4.mul(factor, half), inner), isWanted);
    store(dy, v128.shuffle<i32>(dMean, dS, 0, 4, 1, 5), 2 * left);
    store(dy + 16, v128.shuffle<i32>(dMean, dS, 2, 6, 3, 7), 2 * left - 4);
    dy += 32;
  }
  return total(sum);
}

const NONE: f32 = f32.NEGATIVE_INFINITY;

@inline function orNone(v: v128, left: i32): v128 { return left >= 4 ? v : v128.bitselect(v, splat(NONE), firstLanes(left)); }

/** The largest of a row. What is not a number may win or not: its exponential makes the row's sum one that is not. */
@inline function largestOf(row: usize, outputs: i32): f32 {
  let most = splat(NONE);
  for (let left = outputs; left > 0; left -= 4, row += 16) most = f32x4.pmax(orNone(v128.load(row), left), most);
  most = f32x4.pmax(most, v128.shuffle<i64>(most, most, 1, 0));
  most = f32x4.pmax(most, v128.shuffle<i32>(most, most, 1, 0, 3, 2));
  return f32x4.extract_lane(most, 0);
}

/** Softmax of each row in place. */
export function softmaxRows(y: usize, batch: i32, outputs: i32): void {
  for (let b = 0; b < batch; b++, y += <usize>outputs << 2) {
    const largest = splat(largestOf(y, outputs));
    let sum = f64x2.splat(0);
    let p = y;
    for (let left = outputs; left > 0; left -= 4, p += 16) {
      const e = exp4(f32x4.sub(v128.load(p), largest));
      sum = grow(sum, only(e, left));
      store(p, e, left);
    }
    const share = splat(<f32>(1 / total(sum)));
    p = y;
    for (let left = outputs; left > 0; left -= 4, p += 16) store(p, f32x4.mul(v128.load(p), share), left);
  }
}

/** dxₖ = yₖ (dyₖ − Σⱼ dyⱼ yⱼ) */
export function softmaxRowsBackward(y: usize, dy: usize, dx: usize, batch: i32, outputs: i32): void {
  for (let b = 0; b < batch; b++) {
    let sum = f64x2.splat(0);
    for (let k = 0; k < outputs; k += 4) {
      const at = <usize>k << 2;
      sum = grow(sum, only(f32x4.mul(v128.load(dy + at), v128.load(y + at)), outputs - k));
    }
    const along = splat(<f32>total(sum));
    for (let k = 0; k < outputs; k += 4) {
      const at = <usize>k << 2;
      store(dx + at, f32x4.mul(v128.load(y + at), f32x4.sub(v128.load(dy + at), along)), outputs - k);
    }
    y += <usize>outputs << 2;
    dy += <usize>outputs << 2;
    dx += <usize>outputs << 2;
  }
}

/** Σₖ tₖ (ln Σⱼ e^zⱼ − zₖ), row by row; dz first holds the exponentials */
export function softmaxCrossEntropy(z: usize, t: usize, batch: i32, outputs: i32, dz: usize, scale: f32): f64 {
  let loss = f64x2.splat(0);
  const row = <usize>outputs << 2;
  for (let b = 0; b < batch; b++, z += row, t += row) {
    const first = f32.load(t);
    if (first != first) {
      if (dz) for (let k = 0; k < outputs; k += 4) store(dz + (<usize>k << 2), splat(0), outputs - k);
      dz += dz ? row : 0;
      continue;
    }
    const largest = splat(largestOf(z, outputs));
    let exponentials = f64x2.splat(0), targets = f64x2.splat(0);
    for (let k = 0; k < outputs; k += 4) {
      const at = <usize>k << 2, left = outputs - k;
      const e = exp4(f32x4.sub(v128.load(z + at), largest));
      exponentials = grow(exponentials, only(e, left));
      targets = grow(targets, only(v128.load(t + at), left));
      if (dz) store(dz + at, e, left);
    }
    const sum = total(exponentials);
    // the largest has e⁰ = 1: the others' sum alone keeps a small loss's digits
    const logSum = log1p4(splat(<f32>(sum - 1)));
    for (let k = 0; k < outputs; k += 4) {
      const at = <usize>k << 2;
      const target = v128.load(t + at);
      const term = f32x4.mul(target, f32x4.sub(logSum, f32x4.sub(v128.load(z + at), largest)));
      loss = grow(loss, only(v128.and(term, f32x4.ne(target, splat(0))), outputs - k));
    }
    if (!dz) continue;
    const factor = splat(<f32>(<f64>scale * total(targets) / sum)), each = splat(scale);
    for (let k = 0; k < outputs; k += 4) {
      const at = <usize>k << 2;
      const gradient = f32x4.sub(f32x4.mul(factor, v128.load(dz + at)), f32x4.mul(each, v128.load(t + at)));
      store(dz + at, gradient, outputs - k);
    }
    dz += row;
  }
  return total(loss);
}
