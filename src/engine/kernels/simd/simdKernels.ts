import type { Kernels, Precision } from '../kernels';
import { simdArrays } from './simdArrays';
import { convolutionLayer } from './simdConvolution';
import { simdDense } from './simdDense';
import { simdFormulas } from './simdFormulas';
import { orNone, type SimdInstance } from './simdModule';
import { simdPooling } from './simdPooling';
import { simdUpdates } from './simdUpdates';

/**
 * The single-precision set: every loop in WebAssembly SIMD. It takes arrays of its own only, which lie in the instance's memory: a run has a set for itself.
 * From then on the arrays of any other set on that instance that is not kept are void. Same module, same processor, same bits.
 * @param instance of the module that is compiled from assembly/ @param precision how it was compiled
 */
export function simdKernels({ simd, memory }: SimdInstance, precision: Exclude<Precision, 'double'> = 'single'): Kernels {
  const room = memory.begin();
  return {
    precision,
    ...simdArrays(simd, room),
    ...simdDense(simd),
    convolutionLayer: (activation, params, shape, arrays) => convolutionLayer(activation, params, shape, arrays, simd, room),
    ...simdPooling(simd),
    ...simdFormulas(simd),
    ...simdUpdates(simd),
    columnStatistics: (x, rows, columns, mean, variance) =>
      simd.columnStatistics(x.byteOffset, rows, columns, mean.byteOffset, variance.byteOffset),
    normalize: (x, mean, variance, epsilon, scale, shift, normalized, y, rows, columns) =>
      simd.normalize(
        x.byteOffset,
        mean.byteOffset,
        variance.byteOffset,
        epsilon,
        scale.byteOffset,
        shift.byteOffset,
        normalized.byteOffset,
        y.byteOffset,
        rows,
        columns,
      ),
    normalizeBackward: (dy, normalized, variance, epsilon, scale, dScale, dShift, dx, rows, columns, throughStatistics) =>
      simd.normalizeBackward(
        dy.byteOffset,
        normalized.byteOffset,
        variance.byteOffset,
        epsilon,
        scale.byteOffset,
        dScale.byteOffset,
        dShift.byteOffset,
        orNone(dx),
        rows,
        columns,
        throughStatistics ? 1 : 0,
      ),
    blend: (running, value, share, factor, count) => simd.blend(running.byteOffset, value.byteOffset, share, factor, count),
    lstmForward: (gates, cBefore, c, tanhC, h, batch, hidden) =>
      simd.lstmForward(gates.byteOffset, cBefore.byteOffset, c.byteOffset, tanhC.byteOffset, h.byteOffset, batch, hidden),
    lstmBackward: (gates, cBefore, tanhC, dh, dc, dGates, dcBefore, batch, hidden) =>
      simd.lstmBackward(
        gates.byteOffset,
        cBefore.byteOffset,
        tanhC.byteOffset,
        dh.byteOffset,
        dc.byteOffset,
        dGates.byteOffset,
        dcBefore.byteOffset,
        batch,
        hidden,
      ),
    gruForward: (gates, hPart, hBefore, h, batch, hidden) =>
      simd.gruForward(gates.byteOffset, hPart.byteOffset, hBefore.byteOffset, h.byteOffset, batch, hidden),
    gruBackward: (gates, hPart, hBefore, dh, dGates, dHPart, dhBefore, batch, hidden) =>
      simd.gruBackward(
        gates.byteOffset,
        hPart.byteOffset,
        hBefore.byteOffset,
        dh.byteOffset,
        dGates.byteOffset,
        dHPart.byteOffset,
        dhBefore.byteOffset,
        batch,
        hidden,
      ),
  };
}
