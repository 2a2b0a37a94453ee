import { ActivationFormula } from '../codes';
import { madd, splat, store } from './vector';
import { bell4, exp4, expm1of4, log1p4, normal4, sigmoid4, sigmoid8, sine4, tanh4, tanh8 } from './vectorMath';

// The formulas of src/engine/activations, four numbers at a time. One of them is a class with f(z) and ∂loss/∂z = dy · f′(z), where y = f(z) is given because
// many derivatives are cheapest from it; `a` holds the one parameter that some have. Its cases stand below, its code in ../codes.ts.

const SLOPE: f32 = 0.7978845608028654; // √(2/π)
const CUBIC: f32 = 0.044715;

/** The derivatives of tanh and σ from their values. */
@inline export function slopeOfTanh(y: v128): v128 { return f32x4.sub(splat(1), f32x4.mul(y, y)); }
@inline export function slopeOfSigmoid(y: v128): v128 { return f32x4.mul(y, f32x4.sub(splat(1), y)); }

@inline function isPositive(z: v128): v128 { return f32x4.gt(z, splat(0)); }

@unmanaged class Linear {
  @inline value(z: v128, a: v128): v128 { return z; }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return dy; }
}

@unmanaged class Tanh {
  @inline value(z: v128, a: v128): v128 { return tanh4(z); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, slopeOfTanh(y)); }
}

@unmanaged class Sigmoid {
  @inline value(z: v128, a: v128): v128 { return sigmoid4(z); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, slopeOfSigmoid(y)); }
}

@unmanaged class Relu {
  @inline value(z: v128, a: v128): v128 { return f32x4.pmax(z, splat(0)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, v128.and(splat(1), isPositive(z))); }
}

@unmanaged class LeakyRelu {
  @inline value(z: v128, a: v128): v128 { return v128.bitselect(z, f32x4.mul(a, z), isPositive(z)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, v128.bitselect(splat(1), a, isPositive(z))); }
}

@unmanaged class Elu {
  @inline value(z: v128, a: v128): v128 { return v128.bitselect(z, f32x4.mul(a, expm1of4(z)), isPositive(z)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 {
    return f32x4.mul(dy, v128.bitselect(splat(1), f32x4.mul(a, exp4(z)), isPositive(z)));
  }
}

@unmanaged class Gelu {
  @inline value(z: v128, a: v128): v128 { return f32x4.mul(z, normal4(z, bell4(z))); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 {
    const bell = bell4(z);
    return f32x4.mul(dy, madd(f32x4.mul(z, splat(<f32>0.3989422804014327)), bell, normal4(z, bell)));
  }
}

@unmanaged class GeluTanh {
  /** ½ (1 + tanh u) is σ(2u), which keeps its digits where it is small. */
  @inline share(z: v128): v128 {
    return sigmoid4(f32x4.mul(f32x4.mul(z, splat(2 * SLOPE)), madd(f32x4.mul(z, z), splat(CUBIC), splat(1))));
  }
  @inline value(z: v128, a: v128): v128 { return f32x4.mul(z, this.share(z)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 {
    const s = this.share(z);
    const inside = f32x4.pmax(f32x4.pmin(z, splat(10)), splat(-10)); // beyond, s is 0 or 1 and its slope 0
    const inner = f32x4.mul(splat(2 * SLOPE), madd(f32x4.mul(inside, inside), splat(3 * CUBIC), splat(1)));
    return f32x4.mul(dy, madd(f32x4.mul(inside, slopeOfSigmoid(s)), inner, s));
  }
}

@unmanaged class Softplus {
  @inline value(z: v128, a: v128): v128 { return f32x4.add(f32x4.pmax(z, splat(0)), log1p4(exp4(f32x4.neg(f32x4.abs(z))))); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, sigmoid4(z)); }
}

@unmanaged class Silu {
  @inline value(z: v128, a: v128): v128 { return f32x4.mul(z, sigmoid4(z)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 {
    return f32x4.mul(dy, f32x4.mul(sigmoid4(z), madd(z, sigmoid4(f32x4.neg(z)), splat(1))));
  }
}

@unmanaged class Sin {
  @inline value(z: v128, a: v128): v128 { return sine4(z, 0); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, sine4(z, 1)); }
}

@unmanaged class Gaussian {
  @inline value(z: v128, a: v128): v128 { return exp4(f32x4.neg(f32x4.mul(z, z))); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return f32x4.mul(dy, f32x4.mul(f32x4.mul(splat(-2), z), y)); }
}

@unmanaged class Step {
  @inline value(z: v128, a: v128): v128 { return v128.bitselect(splat(1), v128.and(z, f32x4.ne(z, z)), isPositive(z)); }
  @inline back(dy: v128, z: v128, y: v128, a: v128): v128 { return splat(0); } // whatever dy is: gradients end here
}

// Compiled for each formula, so that no choice stands within a loop.

function forward<F>(alpha: f32, count: i32, z: usize, y: usize): void {
  const f = changetype<F>(<usize>0), a = splat(alpha);
  for (let left = count; left > 0; left -= 4, z += 16, y += 16) store(y, f.value(v128.load(z), a), left);
}

function backward<F>(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  const f = changetype<F>(<usize>0), a = splat(alpha);
  for (let left = count; left > 0; left -= 4, z += 16, y += 16, dy += 16, dz += 16) {
    store(dz, f.back(v128.load(dy), v128.load(z), v128.load(y), a), left);
  }
}

/** Two vectors step by step together, see vectorMath.ts. */
function forwardTanh(alpha: f32, count: i32, z: usize, y: usize): void {
  for (; count >= 8; count -= 8, z += 32, y += 32) tanh8(z, y);
  forward<Tanh>(alpha, count, z, y);
}
function forwardSigmoid(alpha: f32, count: i32, z: usize, y: usize): void {
  for (; count >= 8; count -= 8, z += 32, y += 32) sigmoid8(z, y);
  forward<Sigmoid>(alpha, count, z, y);
}

/** y = f(z); `y` may be `z` */
export function activate(formula: i32, alpha: f32, count: i32, z: usize, y: usize): void {
  switch (formula) {
    case ActivationFormula.tanh: forwardTanh(alpha, count, z, y); break;
    case ActivationFormula.sigmoid: forwardSigmoid(alpha, count, z, y); break;
    case ActivationFormula.relu: forward<Relu>(alpha, count, z, y); break;
    case ActivationFormula.leakyRelu: forward<LeakyRelu>(alpha, count, z, y); break;
    case ActivationFormula.elu: forward<Elu>(alpha, count, z, y); break;
    case ActivationFormula.gelu: forward<Gelu>(alpha, count, z, y); break;
    case ActivationFormula.geluTanh: forward<GeluTanh>(alpha, count, z, y); break;
    case ActivationFormula.softplus: forward<Softplus>(alpha, count, z, y); break;
    case ActivationFormula.silu: forward<Silu>(alpha, count, z, y); break;
    case ActivationFormula.sin: forward<Sin>(alpha, count, z, y); break;
    case ActivationFormula.gaussian: forward<Gaussian>(alpha, count, z, y); break;
    case ActivationFormula.step: forward<Step>(alpha, count, z, y); break;
    default: forward<Linear>(alpha, count, z, y);
  }
}

/** dz = dy · f′(z); `dz` may be `dy` */
export function activateBackward(formula: i32, alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  switch (formula) {
    case ActivationFormula.tanh: backward<Tanh>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.sigmoid: backward<Sigmoid>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.relu: backward<Relu>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.leakyRelu: backward<LeakyRelu>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.elu: backward<Elu>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.gelu: backward<Gelu>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.geluTanh: backward<GeluTanh>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.softplus: backward<Softplus>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.silu: backward<Silu>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.sin: backward<Sin>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.gaussian: backward<Gaussian>(alpha, count, z, y, dy, dz); break;
    case ActivationFormula.step: backward<Step>(alpha, count, z, y, dy, dz); break;
    default: backward<Linear>(alpha, count, z, y, dy, dz);
  }
}
