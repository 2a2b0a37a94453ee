import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { Kernels } from '../kernels';
import type { WeightedArrays, WeightedKernel } from '../weighted';
import { addressesOf } from './addresses';
import { ActivationFormula } from './codes';
import { withOwnActivation } from './ownActivation';
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
  arrays: WeightedArrays,
): WeightedKernel {
  const code = activationCode(activation);
  const [formula, alpha] = [code ?? ActivationFormula.linear, alphaOf(params)];
  const { x, weight, bias, z, y, dy, dWeight, dBias, dx } = addressesOf(arrays);
  const kernel: WeightedKernel = {
    forward: (rows) => simd.denseLayerForward(formula, alpha, x, weight, bias, z, y, rows, inputs, units),
    backward: (rows) => simd.denseLayerBackward(formula, alpha, x, weight, z, y, dy, dWeight, dBias, dx, rows, inputs, units),
  };
  return code === undefined ? withOwnActivation(kernel, activation, params, units, arrays) : kernel;
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
