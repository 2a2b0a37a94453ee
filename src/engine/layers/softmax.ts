import { sizeOf } from '../tensor';
import { type LayerFactory, onlyShape } from './layer';

export interface SoftmaxSpec {
  readonly kind: 'softmax';
}

/**
 * yₖ = e^xₖ / Σⱼ e^xⱼ over the last axis; dxₖ = yₖ (dyₖ − Σⱼ dyⱼ yⱼ). Shares inside a network; before its own cross-entropy the loss takes the
 * logits and no such layer stands.
 */
export const createSoftmax: LayerFactory<SoftmaxSpec> = (_spec, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  const size = sizeOf(shape);
  const width = shape[shape.length - 1];
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
        forward(batch) {
          kernels.copy(x, y, batch * size);
          kernels.softmaxRows(y, (batch * size) / width, width);
        },
        backward(batch) {
          if (dx) kernels.softmaxRowsBackward(y, dy, dx, (batch * size) / width, width);
        },
      };
    },
  };
};
