import { refusal } from '../sentences';
import { sizeOf } from '../tensor';
import type { LayerFactory } from './layer';

export interface AddSpec {
  readonly kind: 'add';
}

/** y = x₁ + x₂ + …, number by number: where a skip connection ends (lecture L5.3). Every input gets dy. */
export const createAdd: LayerFactory<AddSpec> = (_spec, inputShapes, { name, kernels }) => {
  const [shape, ...others] = inputShapes;
  if (others.length === 0) throw refusal('layer.severalInputs', { layer: name, inputs: inputShapes.length });
  for (const other of others) {
    if (other.join() !== shape.join()) throw refusal('layer.sum', { layer: name, shape, other });
  }
  const size = sizeOf(shape);
  return {
    name,
    inputShapes,
    outputShape: shape,
    params: [],
    buffers: [],
    createPass(sources, { capacity, backward }) {
      const y = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      return {
        y,
        dy,
        trace: {},
        forward(batch) {
          kernels.add(sources[0].y, sources[1].y, y, batch * size);
          for (let s = 2; s < sources.length; s++) kernels.addInto(y, sources[s].y, batch * size);
        },
        backward(batch) {
          for (let s = 0; s < sources.length; s++) {
            const { dy: dx } = sources[s];
            if (dx) kernels.copy(dy, dx, batch * size);
          }
        },
      };
    },
  };
};
