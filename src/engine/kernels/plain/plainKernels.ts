import { softmaxRow } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';

/** The double-precision set in TypeScript: readable, exact, the oracle of every other set and the fallback. */
export function plainKernels(): Kernels {
  return {
    precision: 'double',
    allocate: (length) => new Float64Array(length),
    zero: (target) => {
      target.fill(0);
    },
    gatherRows(source, indices, from, count, width, target) {
      for (let k = 0, o = 0; k < count; k++) {
        const start = indices[from + k] * width;
        for (let i = start; i < start + width; i++) target[o++] = source[i];
      }
    },
    denseForward,
    denseBackwardParams,
    denseBackwardInput,
    activate({ id, value }, z, y, count) {
      if (id === 'linear') {
        if (y !== z) for (let i = 0; i < count; i++) y[i] = z[i];
        return;
      }
      for (let i = 0; i < count; i++) y[i] = value(z[i]);
    },
    activateBackward({ derivative }, z, y, dy, dz, count) {
      for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i], y[i]);
    },
    softmaxRows(y, batch, outputs) {
      for (let row = 0; row < batch * outputs; row += outputs) softmaxRow(y, row, outputs);
    },
    loss(loss, params, y, targets, batch, outputs, dy, scale) {
      let sum = 0;
      for (let row = 0; row < batch * outputs; row += outputs) sum += loss.row(y, targets, row, outputs, dy, scale, params);
      return sum;
    },
    update: (rule, params, w, g, slots, t, learningRate) => rule.update(w, g, slots, t, learningRate, params),
  };
}
