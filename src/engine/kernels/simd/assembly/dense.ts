import { LINEAR } from '../codes';
import { activate, activateBackward } from './activations';
import { addColumnSums, addTransposedProduct, AS_IT_IS, multiply, multiplyByRows, TRANSPOSED } from './products';
import { FROM_BIAS, FROM_C, FROM_ONE_BIAS, FROM_ZERO } from './tiles';

// The products of dense and recurrent layers. Matrices are row-major: x [batch, inputs], weight [units, inputs], z [batch, units].

/** z = start + x Wᵀ */
function multiplyWeights(x: usize, weight: usize, z: usize, batch: i32, inputs: i32, units: i32, mode: i32, bias: usize): void {
  const xRow = <usize>inputs << 2;
  // one unit: its row of weights against every example; z lies like one row
  if (units == 1) multiplyByRows(1, batch, inputs, weight, xRow, x, xRow, z, 0, mode == FROM_BIAS ? FROM_ONE_BIAS : mode, bias);
  else if (batch < 4) multiplyByRows(batch, units, inputs, x, xRow, weight, xRow, z, <usize>units << 2, mode, bias);
  else multiply(TRANSPOSED, batch, units, inputs, x, weight, z, mode, bias);
}

/** z = bias + x Wᵀ; bias 0: none */
export function denseForward(x: usize, weight: usize, bias: usize, z: usize, batch: i32, inputs: i32, units: i32): void {
  multiplyWeights(x, weight, z, batch, inputs, units, bias ? FROM_BIAS : FROM_ZERO, bias);
}
/** z += x Wᵀ */
export function denseAccumulate(x: usize, weight: usize, z: usize, batch: i32, inputs: i32, units: i32): void {
  multiplyWeights(x, weight, z, batch, inputs, units, FROM_C, 0);
}

/** dWeight += dzᵀ x, dBias += Σ dz; dBias 0: none */
export function denseBackwardParams(x: usize, dz: usize, dWeight: usize, dBias: usize, batch: i32, inputs: i32, units: i32): void {
  addTransposedProduct(units, inputs, batch, dz, x, dWeight);
  if (dBias) addColumnSums(batch, units, dz, dBias);
}

/** dx = dz W, or dx += dz W */
export function denseBackwardInput(dz: usize, weight: usize, dx: usize, batch: i32, inputs: i32, units: i32, adds: bool): void {
  multiply(AS_IT_IS, batch, inputs, units, dz, weight, dx, adds ? FROM_C : FROM_ZERO, 0);
}

/** A whole layer: z = bias + x Wᵀ, y = f(z); y may be z. */
export function denseLayerForward(
  code: i32, alpha: f32, x: usize, weight: usize, bias: usize, z: usize, y: usize, batch: i32, inputs: i32, units: i32,
): void {
  denseForward(x, weight, bias, z, batch, inputs, units);
  if (code != LINEAR) activate(code, alpha, batch * units, z, y);
}

/** Its way back: dy becomes dz, then dWeight, dBias (0: none) grow and dx (0: none) is written. */
export function denseLayerBackward(
  code: i32, alpha: f32, x: usize, weight: usize, z: usize, y: usize, dy: usize, dWeight: usize, dBias: usize, dx: usize,
  batch: i32, inputs: i32, units: i32,
): void {
  if (code != LINEAR) activateBackward(code, alpha, batch * units, z, y, dy, dy);
  denseBackwardParams(x, dy, dWeight, dBias, batch, inputs, units);
  if (dx) denseBackwardInput(dy, weight, dx, batch, inputs, units, false);
}
