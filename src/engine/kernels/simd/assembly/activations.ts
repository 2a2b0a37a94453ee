import { ELU, GAUSSIAN, GELU, GELU_TANH, LEAKY_RELU, LINEAR, RELU, SIGMOID, SILU, SIN, SOFTPLUS, STEP, TANH } from '../codes';
import { madd, splat, store } from './vector';
import { bell4, exp4, expm1of4, log1p4, normal4, sigmoid4, sigmoid8, sine4, tanh4, tanh8 } from './vectorMath';

// The formulas of src/engine/activations, each over `count` numbers. The choice stands outside the loops.

const SLOPE: f32 = 0.7978845608028654; // √(2/π)
const CUBIC: f32 = 0.044715;

/** The derivatives of tanh and σ from their values. */
@inline export function slopeOfTanh(y: v128): v128 { return f32x4.sub(splat(1), f32x4.mul(y, y)); }
@inline export function slopeOfSigmoid(y: v128): v128 { return f32x4.mul(y, f32x4.sub(splat(1), y)); }

@inline function isPositive(z: v128): v128 { return f32x4.gt(z, splat(0)); }
/** ½ (1 + tanh u) of GELU's approximation is σ(2u), which keeps its digits where it is small. */
@inline function share(z: v128): v128 {
  return sigmoid4(f32x4.mul(f32x4.mul(z, splat(2 * SLOPE)), madd(f32x4.mul(z, z), splat(CUBIC), splat(1))));
}

@inline function value(code: i32, z: v128, alpha: v128): v128 {
  if (code == TANH) return tanh4(z);
  if (code == SIGMOID) return sigmoid4(z);
  if (code == RELU) return f32x4.pmax(z, splat(0));
  if (code == LEAKY_RELU) return v128.bitselect(z, f32x4.mul(alpha, z), isPositive(z));
  if (code == ELU) return v128.bitselect(z, f32x4.mul(alpha, expm1of4(z)), isPositive(z));
  if (code == GELU) return f32x4.mul(z, normal4(z, bell4(z)));
  if (code == GELU_TANH) return f32x4.mul(z, share(z));
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
  if (code == TANH) return slopeOfTanh(y);
  if (code == SIGMOID) return slopeOfSigmoid(y);
  if (code == RELU) return v128.and(one, isPositive(z));
  if (code == LEAKY_RELU) return v128.bitselect(one, alpha, isPositive(z));
  if (code == ELU) return v128.bitselect(one, f32x4.mul(alpha, exp4(z)), isPositive(z));
  if (code == GELU) {
    const bell = bell4(z);
    return madd(f32x4.mul(z, splat(<f32>0.3989422804014327)), bell, normal4(z, bell));
  }
  if (code == GELU_TANH) {
    const s = share(z);
    const inside = f32x4.pmax(f32x4.pmin(z, splat(10)), splat(-10)); // beyond, s is 0 or 1 and its slope 0
    const inner = f32x4.mul(splat(2 * SLOPE), madd(f32x4.mul(inside, inside), splat(3 * CUBIC), one));
    return madd(f32x4.mul(inside, slopeOfSigmoid(s)), inner, s);
  }
  if (code == SOFTPLUS) return sigmoid4(z);
  if (code == SILU) return f32x4.mul(sigmoid4(z), madd(z, sigmoid4(f32x4.neg(z)), one));
  if (code == SIN) return sine4(z, 1);
  if (code == GAUSSIAN) return f32x4.mul(f32x4.mul(splat(-2), z), y);
  return one;
}

@inline function forwardAll(code: i32, alpha: f32, count: i32, z: usize, y: usize): void {
  const a = splat(alpha);
  let left = count;
  if (code == TANH) for (; left >= 8; left -= 8, z += 32, y += 32) tanh8(z, y);
  if (code == SIGMOID) for (; left >= 8; left -= 8, z += 32, y += 32) sigmoid8(z, y);
  for (; left > 0; left -= 4, z += 16, y += 16) store(y, value(code, v128.load(z), a), left);
}
@inline function backwardAll(code: i32, alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  const a = splat(alpha);
  for (let left = count; left > 0; left -= 4, z += 16, y += 16, dy += 16, dz += 16) {
    if (code == STEP) store(dz, splat(0), left); // whatever dy is: gradients end here
    else store(dz, f32x4.mul(v128.load(dy), derivative(code, v128.load(z), v128.load(y), a)), left);
  }
}

// A function for each: as cases of one they would be folded into one loop that chooses anew for every vector.

function tanh(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(TANH, alpha, count, z, y); }
function sigmoid(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(SIGMOID, alpha, count, z, y); }
function relu(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(RELU, alpha, count, z, y); }
function leakyRelu(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(LEAKY_RELU, alpha, count, z, y); }
function elu(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(ELU, alpha, count, z, y); }
function gelu(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(GELU, alpha, count, z, y); }
function geluTanh(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(GELU_TANH, alpha, count, z, y); }
function softplus(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(SOFTPLUS, alpha, count, z, y); }
function silu(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(SILU, alpha, count, z, y); }
function sin(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(SIN, alpha, count, z, y); }
function gaussian(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(GAUSSIAN, alpha, count, z, y); }
function step(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(STEP, alpha, count, z, y); }
function linear(alpha: f32, count: i32, z: usize, y: usize): void { forwardAll(LINEAR, alpha, count, z, y); }

function tanhBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(TANH, alpha, count, z, y, dy, dz); }
function sigmoidBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(SIGMOID, alpha, count, z, y, dy, dz); }
function reluBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(RELU, alpha, count, z, y, dy, dz); }
function leakyReluBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(LEAKY_RELU, alpha, count, z, y, dy, dz); }
function eluBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(ELU, alpha, count, z, y, dy, dz); }
function geluBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(GELU, alpha, count, z, y, dy, dz); }
function geluTanhBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(GELU_TANH, alpha, count, z, y, dy, dz); }
function softplusBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(SOFTPLUS, alpha, count, z, y, dy, dz); }
function siluBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(SILU, alpha, count, z, y, dy, dz); }
function sinBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(SIN, alpha, count, z, y, dy, dz); }
function gaussianBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(GAUSSIAN, alpha, count, z, y, dy, dz); }
function stepBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(STEP, alpha, count, z, y, dy, dz); }
function linearBack(alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void { backwardAll(LINEAR, alpha, count, z, y, dy, dz); }

/** y = f(z); `y` may be `z` */
export function activate(code: i32, alpha: f32, count: i32, z: usize, y: usize): void {
  switch (code) {
    case TANH: tanh(alpha, count, z, y); break;
    case SIGMOID: sigmoid(alpha, count, z, y); break;
    case RELU: relu(alpha, count, z, y); break;
    case LEAKY_RELU: leakyRelu(alpha, count, z, y); break;
    case ELU: elu(alpha, count, z, y); break;
    case GELU: gelu(alpha, count, z, y); break;
    case GELU_TANH: geluTanh(alpha, count, z, y); break;
    case SOFTPLUS: softplus(alpha, count, z, y); break;
    case SILU: silu(alpha, count, z, y); break;
    case SIN: sin(alpha, count, z, y); break;
    case GAUSSIAN: gaussian(alpha, count, z, y); break;
    case STEP: step(alpha, count, z, y); break;
    default: linear(alpha, count, z, y);
  }
}

/** dz = dy · f′(z); `dz` may be `dy` */
export function activateBackward(code: i32, alpha: f32, count: i32, z: usize, y: usize, dy: usize, dz: usize): void {
  switch (code) {
    case TANH: tanhBack(alpha, count, z, y, dy, dz); break;
    case SIGMOID: sigmoidBack(alpha, count, z, y, dy, dz); break;
    case RELU: reluBack(alpha, count, z, y, dy, dz); break;
    case LEAKY_RELU: leakyReluBack(alpha, count, z, y, dy, dz); break;
    case ELU: eluBack(alpha, count, z, y, dy, dz); break;
    case GELU: geluBack(alpha, count, z, y, dy, dz); break;
    case GELU_TANH: geluTanhBack(alpha, count, z, y, dy, dz); break;
    case SOFTPLUS: softplusBack(alpha, count, z, y, dy, dz); break;
    case SILU: siluBack(alpha, count, z, y, dy, dz); break;
    case SIN: sinBack(alpha, count, z, y, dy, dz); break;
    case GAUSSIAN: gaussianBack(alpha, count, z, y, dy, dz); break;
    case STEP: stepBack(alpha, count, z, y, dy, dz); break;
    default: linearBack(alpha, count, z, y, dy, dz);
  }
}
