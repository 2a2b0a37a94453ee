import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { WeightedArrays, WeightedKernel } from '../weighted';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';

export function denseLayer(
  activation: Activation,
  params: ParamValues,
  inputs: number,
  units: number,
  { x, weight, bias, preActivation, y, dy, dWeight, dBias, dx }: WeightedArrays,
): WeightedKernel {
  const isLinear = activation.id === 'linear';
  return {
    forward(rows) {
      denseForward(x, weight, bias, preActivation, rows, inputs, units);
      if (!isLinear) activation.forward(preActivation, y, rows * units, params);
    },
    backward(rows) {
      if (!isLinear) activation.backward(preActivation, y, dy, dy, rows * units, params);
      denseBackwardParams(x, dy, dWeight, dBias, rows, inputs, units);
      if (dx) denseBackwardInput(dy, weight, dx, rows, inputs, units);
    },
  };
}
