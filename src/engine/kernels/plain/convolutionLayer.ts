import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { ConvolutionShape } from '../convolution';
import type { WeightedArrays, WeightedKernel } from '../weighted';
import { convolution } from './convolution';

export function convolutionLayer(
  activation: Activation,
  params: ParamValues,
  shape: ConvolutionShape,
  { x, weight, bias, preActivation, y, dy, dWeight, dBias, dx }: WeightedArrays,
): WeightedKernel {
  const isLinear = activation.id === 'linear';
  const size = shape.outHeight * shape.outWidth * shape.filters;
  const { forward, backwardParams, backwardInput } = convolution(shape);
  return {
    forward(examples) {
      forward(x, weight, bias, preActivation, examples);
      if (!isLinear) activation.forward(preActivation, y, examples * size, params);
    },
    backward(examples) {
      if (!isLinear) activation.backward(preActivation, y, dy, dy, examples * size, params);
      backwardParams(x, dy, dWeight, dBias, examples);
      if (dx) backwardInput(dy, weight, dx, examples);
    },
  };
}
