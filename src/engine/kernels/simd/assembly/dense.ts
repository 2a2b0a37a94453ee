import { ActivationFormula } from '../codes';
import { activate, activateBackward } from './activations';
import { addColumnSums, addTransposedProduct, AS_IT_IS, multiply, multiplyByRows, TRANSPOSED } from './products';
import { NOTHING } from './tiles';
import { splat } from './vector';

// The products of dense and recurrent layers. Matrices are row-major: x [batch, inputs], weight [units, inputs], z [batch, units].

/** The bias of a layer's only unit, four times. */
const ONE_BIAS = memory.data(16, 16);

/** z = start + x Wᵀ */
@inline function multiplyWeights(
  x: usize, weight: usize, z: usize, batch: i32, inputs: i32, units: i32, from: usize, fromRow: usize, fromColumn: usize,
): void {
  const xRow = <usize>inputs << 2;
  if (batch < 4) multiplyByRows(batch, units, inputs, x, xRow, weight, xRow, z, <usize>units << 2, from, fromRow, fromColumn);
  else multiply(TRANSPOSED, batch, units, inputs, x, weight, z, from, fromRow, fromColumn);
}

/** z = start + x Wᵀ of a single unit: its row of weights against every example, and z lies like one row. */
@inline function multiplyOneUnit(x: usize, weight: usize, z: usize, batch: i32, inputs: i32, from: usize, fromColumn: usize): void {
  const xRow = <usize>inputs << 2;
  multiplyByRows(1, batch, inputs, weight, xRow, x, xRow, z, 0, from, 0, fromColumn);
}

/** z = bias + x Wᵀ; bias 0: none */
export function denseForward(x: usize, weight: usize, bias: usize, z: usize, batch: i32, inputs: i32, units: i32): void {
  if (units == 1) {
    v128.store(ONE_BIAS, bias ? v128.load_splat<f32>(bias) : splat(0));
    multiplyOneUnit(x, weight, z, batch, inputs, ONE_BIAS, 0);
  } else multiplyWeights(x, weight, z, batch, inputs, units, bias ? bias : NOTHING, 0, bias ? 4 : 0);
}
/** z += x Wᵀ */
export function denseAccumulate(x: usize, weight: usize, z: usize, batch: i32, inputs: i32, units: i32): void {
  if (units == 1) multiplyOneUnit(x, weight, z, batch, inputs, z, 4);
  else multiplyWeights(x, weight, z, batch, inputs, units, z, <usize>units << 2, 4);
}

/** dWeight += dzᵀ x, dBias += Σ dz; dBias 0: none */
export function denseBackwardParams(x: usize, dz: usize, dWeight: usize, dBias: usize, batch: i32, inputs: i32, units: i32): void {
  addTransposedProduct(units, inputs, batch, dz, x, dWeight);
  if (dBias) addColumnSums(batch, units, dz, dBias);
}

/** dx = dz W, or dx += dz W */
export function denseBackwardInput(dz: usize, weight: usize, dx: usize, batch: i32, inputs: i32, units: i32, adds: bool): void {
  multiply(AS_IT_IS, batch, inputs, units, dz, weight, dx, adds ? dx : NOTHING, adds ? <usize>inputs << 2 : 0, adds ? 4 : 0);
}

/** A whole layer: z = bias + x Wᵀ, y = f(z); y may be z. */
export function denseLayerForward(
  code: i32, alpha: f32, x: usize, weight: usize, bias: usize, z: usize, y: usize, batch: i32, inputs: i32, units: i32,
): void {
  denseForward(x, weight, bias, z, batch, inputs, units);
  if (code != ActivationFormula.linear) activate(code, alpha, batch * units, z, y);
}

/** Its way back: dy becomes dz, then dWeight, dBias (0: none) grow and dx (0: none) is written. */
export function denseLayerBackward(
  code: i32, alpha: f32, x: usize, weight: usize, z: usize, y: usize, dy: usize, dWeight: usize, dBias: usize, dx: usize,
  batch: i32, inputs: i32, units: i32,
): void {
  if (code != ActivationFormula.linear) activateBackward(code, alpha, batch * units, z, y, dy, dy);
  denseBackwardParams(x, dy, dWeight, dBias, batch, inputs, units);
  if (dx) denseBackwardInput(dy, weight, dx, batch, inputs, units, false);
}
