import { softmaxRow } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import * as arrays from './arrays';
import { convolution } from './convolution';
import * as dense from './dense';
import * as normalization from './normalization';
import * as pooling from './pooling';
import * as recurrent from './recurrent';
import * as symbols from './symbols';

/** The double-precision set in TypeScript: readable, exact, the oracle of every other set and the fallback. */
export function plainKernels(): Kernels {
  return {
    precision: 'double',
    allocate: (length) => new Float64Array(length),
    allocateIndices: (length) => new Int32Array(length),
    ...arrays,
    ...dense,
    convolution,
    ...pooling,
    ...normalization,
    ...symbols,
    ...recurrent,
    activate: (activation, params, z, y, count) => activation.forward(z, y, count, params),
    activateBackward: (activation, params, z, y, dy, dz, count) => activation.backward(z, y, dy, dz, count, params),
    softmaxRows(y, batch, outputs) {
      for (let row = 0; row < batch * outputs; row += outputs) softmaxRow(y, row, outputs);
    },
    loss: (loss, params, y, targets, batch, outputs, dy, scale) => loss.sum(y, targets, batch, outputs, dy, scale, params),
    update: (rule, params, w, g, slots, t, learningRate) => rule.update(w, g, slots, t, learningRate, params),
    beforeUpdate: (penalty, params, w, g, slots) => penalty.beforeUpdate(w, g, slots, params),
    afterUpdate: (penalty, params, w, slots, learningRate) => penalty.afterUpdate?.(w, slots, learningRate, params),
  };
}
