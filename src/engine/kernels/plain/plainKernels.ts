import { softmaxRow, softmaxRowBackward } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import { add, addInto, clip, copy, copyRows, gatherRows, multiply, scale, swapAxes, swapAxesBack, zero } from './arrays';
import { convolution } from './convolution';
import {
  denseAccumulate,
  denseBackwardInput,
  denseBackwardInputAccumulate,
  denseBackwardParams,
  denseForward,
  denseProduct,
} from './dense';
import { blend, columnStatistics, normalize, normalizeBackward } from './normalization';
import { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './pooling';
import { gruBackward, gruForward, lstmBackward, lstmForward } from './recurrent';
import { lookUp, lookUpBackward, oneHot } from './symbols';
import { weightedLayer } from './weightedLayer';

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
    multiply,
    clip,
    denseLayer: (activation, params, inputs, units, arrays) =>
      weightedLayer(activation, params, units, denseProduct(inputs, units), arrays),
    denseForward,
    denseAccumulate,
    denseBackwardInput,
    denseBackwardInputAccumulate,
    denseBackwardParams,
    convolutionLayer: (activation, params, shape, arrays) =>
      weightedLayer(activation, params, shape.outHeight * shape.outWidth * shape.filters, convolution(shape), arrays),
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
    loss: (loss, params, y, targets, batch, outputs, dy, divisor, sum) =>
      loss.evaluate(y, targets, batch, outputs, dy, divisor, params, sum),
    update: (rule, params, w, g, slots, pace) => rule.update(w, g, slots, pace, params),
    decay(params, w, { learningRate }) {
      const kept = 1 - learningRate * params.decay;
      for (let i = 0; i < w.length; i++) w[i] *= kept;
    },
    beforeUpdate: (penalty, params, w, g, slots) => penalty.beforeUpdate(w, g, slots, params),
    afterUpdate: (penalty, params, w, slots, pace) => penalty.afterUpdate?.(w, slots, pace, params),
  };
}
