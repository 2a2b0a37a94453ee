import { activations } from '../activations/registry';
import { entryOf } from '../spec';
import { sizeOf } from '../tensor';
import type { Layer, LayerFactory, LayerPass } from './layer';

export interface DenseSpec {
  readonly kind: 'dense';
  readonly units: number;
  readonly activation: string;
}

/**
 * y = f(W x + b), every unit from every input. W [F, I] row by row, b [F] (lecture L1.5).
 * Backwards: dz = dy · f′(z), dW = Σ_b dz xᵀ, db = Σ_b dz, dx = Wᵀ dz.
 */
export const createDense: LayerFactory<DenseSpec> = (spec, inputShape, name, kernels, allocateParam): Layer => {
  const inputs = sizeOf(inputShape);
  const { units } = spec;
  if (inputShape.length !== 1)
    throw new RangeError(`${name}: a dense layer of ${units} units takes a vector, not [${inputShape.join(', ')}]`);
  if (!(units >= 1)) throw new RangeError(`${name}: a dense layer needs at least one unit, not ${units}, for its input [${inputs}]`);
  const activation = entryOf(activations, spec.activation);
  const weight = allocateParam(`${name}.weight`, [units, inputs]);
  const bias = allocateParam(`${name}.bias`, [units]);
  return {
    name,
    inputShape,
    outputShape: [units],
    params: [weight, bias],
    weights: [weight],
    buffers: [],
    createPass(x, dx, capacity, forTraining): LayerPass {
      const preActivation = kernels.allocate(capacity * units);
      // a linear layer's output is its pre-activation: no copy
      const y = activation.id === 'linear' ? preActivation : kernels.allocate(capacity * units);
      const dy = kernels.allocate(forTraining ? capacity * units : 0);
      return {
        y,
        dy,
        trace: { preActivation },
        forward(batch) {
          kernels.denseForward(x, weight.value, bias.value, preActivation, batch, inputs, units);
          if (y !== preActivation) kernels.activate(activation, preActivation, y, batch * units);
        },
        backward(batch) {
          if (y !== preActivation) kernels.activateBackward(activation, preActivation, y, dy, dy, batch * units);
          kernels.denseBackwardParams(x, dy, weight.grad, bias.grad, batch, inputs, units);
          if (dx) kernels.denseBackwardInput(dy, weight.value, dx, batch, inputs, units);
        },
      };
    },
  };
};
