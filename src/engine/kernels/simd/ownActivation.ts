import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { WeightedArrays, WeightedKernel } from '../weighted';

/**
 * A layer with weights whose activation has no formula in assembly/: the product there, the activation in its own loop around it.
 * @param linear the same layer without activation @param size numbers of a row's or an example's pre-activation
 */
export const withOwnActivation = (
  linear: WeightedKernel,
  activation: Activation,
  params: ParamValues,
  size: number,
  { preActivation, y, dy }: WeightedArrays,
): WeightedKernel => ({
  forward(count) {
    linear.forward(count);
    activation.forward(preActivation, y, count * size, params);
  },
  backward(count) {
    activation.backward(preActivation, y, dy, dy, count * size, params);
    linear.backward(count);
  },
});
