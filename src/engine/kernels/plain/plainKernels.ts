import { softmaxRow, softmaxRowBackward } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import { add, addInto, addNormal, copy, copyRows, gatherRows, multiply, norm, scale, swapAxes, swapAxesBack, zero } from './arrays';
import { convolution } from './convolution';
import { denseAccumulate, denseBackwardInput, denseBackwardInputAccumulate, denseBackwardParams, denseForward } from './dense';
import { denseLayer } from './denseLayer';
import { blend, columnStatistics, normalize, normalizeBackward } from './normalization';
import { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './pooling';
import { gruBackward, gruForward, lstmBackward, lstmForward } from './recurrent';
import { lookUp, lookUpBackward, oneHot } from './symbols';

/** The double-precision set in TypeScript: readable, exact, the oracle of every other set and the fallback. */
export function plainKernels(): Kernels {
  return {
    precision: 'double',
    allocate: (length) => new Float64Array(length),
    allocateIndices: (length) => new Int32Array(length),
    zero,
    copy,
    copyRows,
    gatherRows,
    swapAxes,
    swapAxesBack,
    scale,
    add,
    addInto,
    addNormal,
    multiply,
    norm,
    denseLayer,
    denseForward,
    denseAccumulate,
    denseBackwardInput,
    denseBackwardInputAccumulate,
    denseBackwardParams,
    convolution,
    maxPoolForward,
    maxPoolBackward,
    averagePoolForward,
    averagePoolBackward,
    columnStatistics,
    normalize,
    normalizeBackward,
    blend,
    lookUp,
    lookUpBackward,
    oneHot,
    lstmForward,
    lstmBackward,
    gruForward,
    gruBackward,
    activate: (activation, params, z, y, count) => activation.forward(z, y, count, params),
    activateBackward: (activation, params, z, y, dy, dz, count) => activation.backward(z, y, dy, dz, count, params),
    softmaxRows(y, batch, outputs) {
      for (let row = 0; row < batch * outputs; row += outputs) softmaxRow(y, row, outputs);
    },
    softmaxRowsBackward(y, dy, dx, batch, outputs) {
      for (let row = 0; row < batch * outputs; row += outputs) softmaxRowBackward(y, dy, dx, row, outputs);
    },
    loss: (loss, params, y, targets, batch, outputs, dy, scale) => loss.sum(y, targets, batch, outputs, dy, scale, params),
    update: (rule, params, w, g, slots, t, learningRate) => rule.update(w, g, slots, t, learningRate, params),
    beforeUpdate: (penalty, params, w, g, slots) => penalty.beforeUpdate(w, g, slots, params),
    afterUpdate: (penalty, params, w, slots, learningRate) => penalty.afterUpdate?.(w, slots, learningRate, params),
  };
}
