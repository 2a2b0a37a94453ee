import type { Activation } from '../../activations/activation';
import { addedLayers, imageLayers, sequenceLayers } from '../../layers/layerParts';
import { softmaxRow, softmaxRowBackward } from '../../losses/softmax';
import type { Kernels } from '../kernels';
import { add, addInto, clip, copy, copyRows, gatherRows, multiply, scale, swapAxes, swapAxesBack, zero } from './arrays';
import {
  denseAccumulate,
  denseBackwardInput,
  denseBackwardInputAccumulate,
  denseBackwardParams,
  denseForward,
  denseProduct,
} from './dense';
import { lookUp, lookUpBackward, oneHot } from './symbols';
import { weightedLayer } from './weightedLayer';

/**
 * The double-precision set in TypeScript: readable, exact, the oracle of every other set and the fallback. What only some layers use comes
 * with them.
 * @param chosen what is computed in place of an activation
 */
export function plainKernels(chosen: (activation: Activation) => Activation = (activation) => activation): Kernels {
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
      weightedLayer(chosen(activation), params, units, denseProduct(inputs, units), arrays),
    denseForward,
    denseAccumulate,
    denseBackwardInput,
    denseBackwardInputAccumulate,
    denseBackwardParams,
    convolutionLayer: (activation, params, shape, arrays) =>
      weightedLayer(
        chosen(activation),
        params,
        shape.outHeight * shape.outWidth * shape.filters,
        imageLayers.loaded.convolution(shape),
        arrays,
      ),
    get maxPoolForward() {
      return imageLayers.loaded.kernels.maxPoolForward;
    },
    get maxPoolBackward() {
      return imageLayers.loaded.kernels.maxPoolBackward;
    },
    get averagePoolForward() {
      return imageLayers.loaded.kernels.averagePoolForward;
    },
    get averagePoolBackward() {
      return imageLayers.loaded.kernels.averagePoolBackward;
    },
    get columnStatistics() {
      return addedLayers.loaded.kernels.columnStatistics;
    },
    get normalize() {
      return addedLayers.loaded.kernels.normalize;
    },
    get normalizeBackward() {
      return addedLayers.loaded.kernels.normalizeBackward;
    },
    get blend() {
      return addedLayers.loaded.kernels.blend;
    },
    lookUp,
    lookUpBackward,
    oneHot,
    get lstmForward() {
      return sequenceLayers.loaded.kernels.lstmForward;
    },
    get lstmBackward() {
      return sequenceLayers.loaded.kernels.lstmBackward;
    },
    get gruForward() {
      return sequenceLayers.loaded.kernels.gruForward;
    },
    get gruBackward() {
      return sequenceLayers.loaded.kernels.gruBackward;
    },
    activate: (activation, params, z, y, count) => chosen(activation).forward(z, y, count, params),
    activateBackward: (activation, params, z, y, dy, dz, count) => chosen(activation).backward(z, y, dy, dz, count, params),
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
