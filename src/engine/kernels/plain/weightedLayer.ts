import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { Floats } from '../../tensor';
import type { WeightedArrays, WeightedKernel } from '../weighted';

/** What a layer with weights does before its activation, over so many rows or examples. */
export interface WeightedProduct {
  /** z = bias + x weightᵀ; an empty bias stands for 0. */
  forward(x: Floats, weight: Floats, bias: Floats, z: Floats, count: number): void;
  /** Adds into dWeight and dBias; an empty dBias is left alone. */
  backwardParams(x: Floats, dz: Floats, dWeight: Floats, dBias: Floats, count: number): void;
  /** Writes dx. */
  backwardInput(dz: Floats, weight: Floats, dx: Floats, count: number): void;
}

/** @param size numbers of an example's pre-activation */
export function weightedLayer(
  activation: Activation,
  params: ParamValues,
  size: number,
  { forward, backwardParams, backwardInput }: WeightedProduct,
  { x, weight, bias, preActivation, y, dy, dWeight, dBias, dx }: WeightedArrays,
): WeightedKernel {
  const isLinear = activation.id === 'linear';
  return {
    forward(count) {
      forward(x, weight, bias, preActivation, count);
      if (!isLinear) activation.forward(preActivation, y, count * size, params);
    },
    backward(count) {
      if (!isLinear) activation.backward(preActivation, y, dy, dy, count * size, params);
      backwardParams(x, dy, dWeight, dBias, count);
      if (dx) backwardInput(dy, weight, dx, count);
    },
  };
}
