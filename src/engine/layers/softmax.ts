import type { LayerFactory } from './layer';
import { mappingLayer } from './mapping';

export interface SoftmaxSpec {
  readonly kind: 'softmax';
}

/**
 * yₖ = e^xₖ / Σⱼ e^xⱼ over the last axis; dxₖ = yₖ (dyₖ − Σⱼ dyⱼ yⱼ). Shares inside a network; before its own cross-entropy the loss takes the
 * logits and no such layer stands.
 */
export const createSoftmax: LayerFactory<SoftmaxSpec> = (_spec, inputShapes, build) => {
  const { kernels } = build;
  return mappingLayer(inputShapes, build, {
    forward(x, y, count, width) {
      kernels.copy(x, y, count);
      kernels.softmaxRows(y, count / width, width);
    },
    backward: (_x, y, dy, dx, count, width) => kernels.softmaxRowsBackward(y, dy, dx, count / width, width),
  });
};
