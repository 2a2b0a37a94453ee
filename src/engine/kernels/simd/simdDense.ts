import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { DenseArrays, DenseKernel } from '../dense';
import type { Kernels } from '../kernels';
import { activationCode, alphaOf } from './simdFormulas';
import { orNone, type SimdRoutines } from './simdModule';

type Dense = Pick<
  Kernels,
  'denseLayer' | 'denseForward' | 'denseAccumulate' | 'denseBackwardParams' | 'denseBackwardInput' | 'denseBackwardInputAccumulate'
>;

/** A dense layer's arrays as addresses, looked up once. */
function denseLayer(
  simd: SimdRoutines,
  activation: Activation,
  params: ParamValues,
  inputs: number,
  units: number,
  arrays: DenseArrays,
): DenseKernel {
  const [code, alpha] = [activationCode(activation), alphaOf(params)];
  const [x, w, bias] = [arrays.x.byteOffset, arrays.weight.byteOffset, orNone(arrays.bias)];
  const z = arrays.preActivation.byteOffset;
  const y = arrays.y === arrays.preActivation ? z : arrays.y.byteOffset;
  const [dy, dw, dBias, dx] = [arrays.dy.byteOffset, arrays.dWeight.byteOffset, orNone(arrays.dBias), orNone(arrays.dx)];
  return {
    forward: (rows) => simd.denseLayerForward(code, alpha, x, w, bias, z, y, rows, inputs, units),
    backward: (rows) => simd.denseLayerBackward(code, alpha, x, w, z, y, dy, dw, dBias, dx, rows, inputs, units),
  };
}

export const simdDense = (simd: SimdRoutines): Dense => ({
  denseLayer: (activation, params, inputs, units, arrays) => denseLayer(simd, activation, params, inputs, units, arrays),
  denseForward: (x, weight, bias, z, batch, inputs, units) =>
    simd.denseForward(x.byteOffset, weight.byteOffset, orNone(bias), z.byteOffset, batch, inputs, units),
  denseAccumulate: (x, weight, z, batch, inputs, units) =>
    simd.denseAccumulate(x.byteOffset, weight.byteOffset, z.byteOffset, batch, inputs, units),
  denseBackwardParams: (x, dz, dWeight, dBias, batch, inputs, units) =>
    simd.denseBackwardParams(x.byteOffset, dz.byteOffset, dWeight.byteOffset, orNone(dBias), batch, inputs, units),
  denseBackwardInput: (dz, weight, dx, batch, inputs, units) =>
    simd.denseBackwardInput(dz.byteOffset, weight.byteOffset, dx.byteOffset, batch, inputs, units, 0),
  denseBackwardInputAccumulate: (dz, weight, dx, batch, inputs, units) =>
    simd.denseBackwardInput(dz.byteOffset, weight.byteOffset, dx.byteOffset, batch, inputs, units, 1),
});
