import { refusal } from '../sentences';
import { sizeOf } from '../tensor';
import { type LayerFactory, type LayerPass, onlyShape } from './layer';

export interface DropoutSpec {
  readonly kind: 'dropout';
  /** Share of the numbers that are dropped, 0 ≤ rate < 1. */
  readonly rate: number;
}

/**
 * Inverted dropout. Training: y = x · mask / (1 − rate), every mask drawn anew for every example; evaluation: y = x. The expected value is the
 * same in both. Source: Srivastava et al. 2014; lecture L7.6. The mask, 0 or 1, stands in the trace.
 * @throws EngineError if the rate is not in [0, 1)
 */
export const createDropout: LayerFactory<DropoutSpec> = ({ rate }, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  if (!(rate >= 0 && rate < 1)) throw refusal('layer.dropoutRate', { layer: name, rate });
  const size = sizeOf(shape);
  return {
    name,
    inputShapes,
    outputShape: shape,
    params: [],
    buffers: [],
    createPass([{ y: x, dy: dx }], { capacity, mode, backward, rng }): LayerPass {
      if (mode === 'eval') return { y: x, dy: dx ?? kernels.allocate(0), trace: {}, forward() {}, backward() {} };
      const y = kernels.allocate(capacity * size);
      const mask = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      return {
        y,
        dy,
        trace: { mask },
        forward(batch) {
          if (rng) for (let i = 0; i < batch * size; i++) mask[i] = rng.uniform() < rate ? 0 : 1;
          kernels.multiply(x, mask, 1 / (1 - rate), y, batch * size);
        },
        backward(batch) {
          if (dx) kernels.multiply(dy, mask, 1 / (1 - rate), dx, batch * size);
        },
      };
    },
  };
};
