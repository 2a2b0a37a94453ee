import { softmaxRow } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';

/** The double-precision set in TypeScript: readable, exact, the oracle of every other set and the fallback. */
export function plainKernels(): Kernels {
  return {
    precision: 'double',
    allocate: (length) => new Float64Array(length),
    zero(target) {
      for (let i = 0; i < target.length; i++) target[i] = 0;
    },
    copyRows(source, from, count, width, target) {
      const start = from * width;
      for (let i = 0; i < count * width; i++) target[i] = source[start + i];
    },
    gatherRows(source, indices, from, count, width, target) {
      for (let k = 0, o = 0; k < count; k++) {
        const start = indices[from + k] * width;
        for (let i = start; i < start + width; i++) target[o++] = source[i];
      }
    },
    scale(target, factor, count) {
      for (let i = 0; i < count; i++) target[i] *= factor;
    },
    denseForward,
    denseBackwardParams,
    denseBackwardInput,
    activate: (activation, z, y, count) => activation.forward(z, y, count),
    activateBackward: (activation, z, y, dy, dz, count) => activation.backward(z, y, dy, dz, count),
    softmaxRows(y, batch, outputs) {
      for (let row = 0; row < batch * outputs; row += outputs) softmaxRow(y, row, outputs);
    },
    loss: (loss, params, y, targets, batch, outputs, dy, scale) => loss.sum(y, targets, batch, outputs, dy, scale, params),
    update: (rule, params, w, g, slots, t, learningRate) => rule.update(w, g, slots, t, learningRate, params),
    beforeUpdate: (penalty, params, w, g, slots) => penalty.beforeUpdate(w, g, slots, params),
    afterUpdate: (penalty, params, w, slots, learningRate) => penalty.afterUpdate?.(w, slots, learningRate, params),
  };
}
