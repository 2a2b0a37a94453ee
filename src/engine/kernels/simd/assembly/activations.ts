import { ELU, GAUSSIAN, GELU, GELU_TANH, LEAKY_RELU, LINEAR, RELU, SIGMOID, SILU, SIN, SOFTPLUS, STEP, TANH } from '../codes';
import { madd, splat, store } from './vector';
import { bell4, exp4, expm1of4, log1p4, normal4, sigmoid4, sine4, tanh4 } from './vectorMath';

// The formulas of src/engine/activations, each over `count` numbers. The choice stands outside the loops.

const SLOPE: f32 = 0.7978845608028654; // √(2/π)
const CUBIC: f32 = 0.044715;

@inline function isPositive(z: v128): v128 { return f32x4.gt(z, splat(0)); }
/** tanh of GELU's approximation; from |z| = 10 on it is ±1 */
@inline function bent(z: v128): v128 {
  const inside = f32x4.pmax(f32x4.pmin(z, splat(10)), splat(-10));
  return tanh4(f32x4.mul(f32x4.mul(inside, splat(SLOPE)), madd(f32x4.mul(inside, inside), splat(CUBIC), splat(1))));
}

@inline function value(code: i32, z: v128, alpha: v128): v128 {
  if (code == TANH) return tanh4(z);
  if (code == SIGMOID) return sigmoid4(z);
  if (code == RELU) return f32x4.pmax(z, splat(0));
  if (code == LEAKY_RELU) return v128.bitselect(z, f32x4.mul(alpha, z), isPositive(z));
  if (code == ELU) return v128.bitselect(z, f32x4.mul(alpha, expm1of4(z)), isPositive(z));
  if (code == GELU) return f32x4.mul(z, normal4(z, bell4(z)));
  if (code == GELU_TANH) return f32x4.mul(f32x4.mul(splat(0.5), z), f32x4.add(splat(1), bent(z)));
  if (code == SOFTPLUS) return f32x4.add(f32x4.pmax(z, splat(0)), log1p4(exp4(f32x4.neg(f32x4.abs(z)))));
  if (code == SILU) return f32x4.mul(z, sigmoid4(z));
  if (code == SIN) return sine4(z, 0);
  if (code == GAUSSIAN) return exp4(f32x4.neg(f32x4.mul(z, z)));
  if (code == STEP) return v128.bitselect(splat(1), v128.and(z, f32x4.ne(z, z)), isPositive(z));
  return z;
}

/** f′(z); `y` = f(z) is given because many derivatives are cheapest from it. */
@inline function derivative(code: i32, z: v128, y: v128, alpha: v128): v128 {
  const one = splat(1);
  if (code == TANH) return f32x4.sub(one, f32x4.mul(y, y));
  if (code == SIGMOID) return f32x4.mul(y, f32x4.sub(one, y));
  if (code == RELU) return v128.and(one, isPositive(z));
  if (code == LEAKY_RELU) return v128.bitselect(one, alpha, isPositive(z));
  if (code == ELU) return v128.bitselect(one, f32x4.mul(alpha, exp4(z)), isPositive(z));
  if (code == GELU) {
    const bell = bell4(z);
    return madd(f32x4.mul(z, splat(<f32>0.3989422804014327)), bell, normal4(z, bell));
  }
  if (code == GELU_TANH) {
    const t = bent(z);
    const inside = f32x4.pmax(f32x4.pmin(z, splat(10)), splat(-10));
    const inner = f32x4.mul(splat(SLOPE), madd(f32x4.mul(inside, inside), splat(3 * CUBIC), one));
    return f32x4.mul(splat(0.5), madd(f32x4.mul(inside, f32x4.sub(one, f32x4.mul(t, t))), inner, f32x4.add(one, t)));
  }
  if (code == SOFTPLUS) return sigmoid4(z);
  if (code == SILU) return f32x4.mul(sigmoid4(z), madd(z, sigmoid4(f32x4.neg(z)), one));
  if (code == SIN) return sine4(z, 1);
  if (code == GAUSSIAN) return f32x4.mul(f32x4.mul(splat(-2), z), y);
  return one;
}

@inline function forwardAll(code: i32, alpha: f32, count: i32, z: usize, y: usize): void {
  const a = splat(alpha);
  for (let left = count; left > 0; left -= 4, z += 16, y += 16) store(y, value(code, v128.load(z), a), left);
}
@inline function backwardAll(code: i32, alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  const a = splat(alpha);
  for (let left = count; left > 0; left -= 4, z += 16, y += 16, dy += 16, dz += 16) {
    if (code == STEP) store(dz, splat(0), left); // whatever dy is: gradients end here
    else store(dz, f32x4.mul(v128.load(dy), derivative(code, v128.load(z), v128.load(y), a)), left);
  }
}

/** y = f(z); `y` may be `z` */
export function activate(code: i32, alpha: f32, count: i32, z: usize, y: usize): void {
  switch (code) {
    case TANH: forwardAll(TANH, alpha, count, z, y); break;
    case SIGMOID: forwardAll(SIGMOID, alpha, count, z, y); break;
    case RELU: forwardAll(RELU, alpha, count, z, y); break;
    case LEAKY_RELU: forwardAll(LEAKY_RELU, alpha, count, z, y); break;
    case ELU: forwardAll(ELU, alpha, count, z, y); break;
    case GELU: forwardAll(GELU, alpha, count, z, y); break;
    case GELU_TANH: forwardAll(GELU_TANH, alpha, count, z, y); break;
    case SOFTPLUS: forwardAll(SOFTPLUS, alpha, count, z, y); break;
    case SILU: forwardAll(SILU, alpha, count, z, y); break;
    case SIN: forwardAll(SIN, alpha, count, z, y); break;
    case GAUSSIAN: forwardAll(GAUSSIAN, alpha, count, z, y); break;
    case STEP: forwardAll(STEP, alpha, count, z, y); break;
    default: forwardAll(LINEAR, alpha, count, z, y);
  }
}

/** dz = dy · f′(z); `dz` may be `dy` */
export function activateBackward(code: i32, alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  switch (code) {
    case TANH: backwardAll(TANH, alpha, count, z, y, dy, dz); break;
    case SIGMOID: backwardAll(SIGMOID, alpha, count, z, y, dy, dz); break;
    case RELU: backwardAll(RELU, alpha, count, z, y, dy, dz); break;
    case LEAKY_RELU: backwardAll(LEAKY_RELU, alpha, count, z, y, dy, dz); break;
    case ELU: backwardAll(ELU, alpha, count, z, y, dy, dz); break;
    case GELU: backwardAll(GELU, alpha, count, z, y, dy, dz); break;
    case GELU_TANH: backwardAll(GELU_TANH, alpha, count, z, y, dy, dz); break;
    case SOFTPLUS: backwardAll(SOFTPLUS, alpha, count, z, y, dy, dz); break;
    case SILU: backwardAll(SILU, alpha, count, z, y, dy, dz); break;
    case SIN: backwardAll(SIN, alpha, count, z, y, dy, dz); break;
    case GAUSSIAN: backwardAll(GAUSSIAN, alpha, count, z, y, dy, dz); break;
    case STEP: backwardAll(STEP, alpha, count, z, y, dy, dz); break;
    default: backwardAll(LINEAR, alpha, count, z, y, dy, dz);
  }
}
