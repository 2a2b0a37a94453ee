import { type ActivationSpec, activationOf } from '../activations/chosen';
import { sizeOf } from '../tensor';
import { type LayerFactory, onlyShape } from './layer';

export interface ActivationLayerSpec extends ActivationSpec {
  readonly kind: 'activation';
}

/** y = f(x), number by number, on any shape. dx = dy · f′(x). */
export const createActivation: LayerFactory<ActivationLayerSpec> = (spec, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  const size = sizeOf(shape);
  const { activation, params } = activationOf(spec);
  return {
    name,
    inputShapes,
    outputShape: shape,
    params: [],
    buffers: [],
    createPass([{ y: x, dy: dx }], { capacity, backward }) {
      const y = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      return {
        y,
        dy,
        trace: { preActivation: x },
        forward: (batch) => kernels.activate(activation, params, x, y, batch * size),
        backward(batch) {
          if (dx) kernels.activateBackward(activation, params, x, y, dy, dx, batch * size);
        },
      };
    },
  };
};
