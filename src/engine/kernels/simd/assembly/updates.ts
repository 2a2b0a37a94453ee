import { clear, splat, store } from './vector';

// The formulas of src/engine/updateRules and src/engine/penalties, each over `count` numbers. What is computed once arrives and is computed in doubles.

/**
 * Running means below this are 0: those of a weight that no longer gets a gradient would decay into subnormals and stay there, and every later
 * operation on them costs up to a hundred times as much; WebAssembly has no mode in which the processor does this. “Not below” keeps what is not a number.
 */
@inline function kept(mean: v128): v128 { return clear(mean, f32x4.lt(f32x4.abs(mean), splat(1e-30))); }

/** The same for a sum, of which nothing decays: only what is subnormal is 0. */
@inline function normal(sum: v128): v128 { return clear(sum, f32x4.lt(sum, splat(1.17549435e-38))); }

/** w ← w − η g */
export function sgd(count: i32, w: usize, g: usize, rate: f32): void {
  const factor = splat(rate);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16) {
    store(w, f32x4.sub(v128.load(w), f32x4.mul(factor, v128.load(g))), left);
  }
}

/** M ← keep · M + take · g, w ← w − η M or, where `ahead` is not below 0, w − η (g + ahead · M): every form of momentum */
export function momentum(count: i32, w: usize, g: usize, m: usize, rate: f32, keep: f64, take: f64, ahead: f64): void {
  const k = splat(<f32>keep), t = splat(<f32>take), f = splat(<f32>ahead), r = splat(rate);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, m += 16) {
    const gradient = v128.load(g);
    const mean = kept(f32x4.add(f32x4.mul(k, v128.load(m)), f32x4.mul(t, gradient)));
    const step = ahead < 0 ? mean : f32x4.add(gradient, f32x4.mul(f, mean)); // not 0 · g + M: 0 times infinity is no number
    store(m, mean, left);
    store(w, f32x4.sub(v128.load(w), f32x4.mul(r, step)), left);
  }
}

/** S ← S + g², w ← w − η g / (√S + ε) */
export function adagrad(count: i32, w: usize, g: usize, s: usize, rate: f32, epsilon: f32): void {
  const r = splat(rate), e = splat(epsilon);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, s += 16) {
    const gradient = v128.load(g);
    const sum = normal(f32x4.add(v128.load(s), f32x4.mul(gradient, gradient)));
    store(s, sum, left);
    store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(r, gradient), f32x4.add(f32x4.sqrt(sum), e))), left);
  }
}

/** V ← γV + (1 − γ)g², w ← w − η g / (√V + outside) or, `inside` the root, w − η g / √(V + inside) */
export function rmsprop(count: i32, w: usize, g: usize, v: usize, rate: f32, gamma: f64, inside: f32, outside: f32): void {
  const keep = splat(<f32>gamma), take = splat(<f32>(1 - gamma)), i = splat(inside), o = splat(outside), r = splat(rate);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, v += 16) {
    const gradient = v128.load(g);
    const mean = kept(f32x4.add(f32x4.mul(keep, v128.load(v)), f32x4.mul(take, f32x4.mul(gradient, gradient))));
    store(v, mean, left);
    const root = f32x4.add(f32x4.sqrt(f32x4.add(mean, i)), o);
    store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(r, gradient), root)), left);
  }
}

/** V ← ρV + (1 − ρ)g², d = √(D + ε) / √(V + ε) · g, w ← w − η d, D ← ρD + (1 − ρ)d² */
export function adadelta(count: i32, w: usize, g: usize, v: usize, d: usize, rate: f32, rho: f64, epsilon: f32): void {
  const keep = splat(<f32>rho), take = splat(<f32>(1 - rho)), e = splat(epsilon), r = splat(rate);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, v += 16, d += 16) {
    const gradient = v128.load(g);
    const mean = kept(f32x4.add(f32x4.mul(keep, v128.load(v)), f32x4.mul(take, f32x4.mul(gradient, gradient))));
    const before = v128.load(d);
    const step = f32x4.mul(f32x4.div(f32x4.sqrt(f32x4.add(before, e)), f32x4.sqrt(f32x4.add(mean, e))), gradient);
    store(v, mean, left);
    store(w, f32x4.sub(v128.load(w), f32x4.mul(r, step)), left);
    store(d, kept(f32x4.add(f32x4.mul(keep, before), f32x4.mul(take, f32x4.mul(step, step)))), left);
  }
}

/** m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η · (m / correction1) / (√(v / correction2) + ε), corrections 1 − βᵗ */
export function adam(
  count: i32, w: usize, g: usize, m: usize, v: usize, rate: f64, beta1: f64, beta2: f64, epsilon: f32, correction1: f64, correction2: f64,
): void {
  const keep1 = splat(<f32>beta1), take1 = splat(<f32>(1 - beta1)), keep2 = splat(<f32>beta2), take2 = splat(<f32>(1 - beta2));
  const step = splat(<f32>(rate / correction1)), scale = splat(<f32>(1 / correction2)), e = splat(epsilon);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, m += 16, v += 16) {
    const gradient = v128.load(g);
    const first = kept(f32x4.add(f32x4.mul(keep1, v128.load(m)), f32x4.mul(take1, gradient)));
    const second = kept(f32x4.add(f32x4.mul(keep2, v128.load(v)), f32x4.mul(take2, f32x4.mul(gradient, gradient))));
    store(m, first, left);
    store(v, second, left);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(second, scale)), e);
    store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(step, first), root)), left);
  }
}

/** target += factor · source: a quadratic penalty's gradient, or its decay */
export function addScaled(count: i32, target: usize, source: usize, factor: f32): void {
  const f = splat(factor);
  for (let left = count; left > 0; left -= 4, target += 16, source += 16) {
    store(target, f32x4.add(v128.load(target), f32x4.mul(f, v128.load(source))), left);
  }
}

/** size · sign(v), 0 at 0; what is not a number stays so */
@inline function signed(v: v128, size: v128): v128 {
  const sign = v128.xor(size, v128.and(v, i32x4.splat(<i32>0x80000000)));
  return v128.bitselect(sign, v, v128.or(f32x4.lt(v, splat(0)), f32x4.gt(v, splat(0))));
}

/** target += factor · sign(source) */
export function addSigns(count: i32, target: usize, source: usize, factor: f32): void {
  const f = splat(factor);
  for (let left = count; left > 0; left -= 4, target += 16, source += 16) {
    store(target, f32x4.add(v128.load(target), signed(v128.load(source), f)), left);
  }
}

/** w ← w − step · sign(before); where that would carry w across 0 it becomes 0 and `ended` 1, for good */
export function clipAtZero(count: i32, w: usize, before: usize, ended: usize, step: f32): void {
  const size = splat(-step), one = splat(1);
  for (let left = count; left > 0; left -= 4, w += 16, before += 16, ended += 16) {
    const weight = v128.load(w), old = v128.load(ended);
    const next = f32x4.add(weight, signed(v128.load(before), size));
    // opposite signs by comparison: the product of two small numbers would be 0
    const zero = splat(0);
    const crosses = v128.or(
      v128.and(f32x4.gt(weight, zero), f32x4.lt(next, zero)),
      v128.and(f32x4.lt(weight, zero), f32x4.gt(next, zero)),
    );
    const ends = v128.or(crosses, f32x4.eq(old, one));
    store(ended, v128.bitselect(one, old, ends), left);
    store(w, clear(next, ends), left);
  }
}
