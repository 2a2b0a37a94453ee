import type { Kernels } from '../kernels';
import { plainKernels } from '../plain/plainKernels';
import { memoryPages, SimdMemory } from './memory';
import { simdConvolution } from './simdConvolution';
import { type SimdHost, start } from './simdModule';

/**
 * The single-precision set: products, convolutions, LSTM cells, the usual activations, gradient descent and Adam in WebAssembly SIMD; everything
 * else in the plain loops, on singles. One instance has one memory, so a run takes a set of its own. A JavaScript thread should keep to one
 * precision: plain loops that have seen both kinds of array run at half speed.
 * @param host starts an instance of the module that is compiled from assembly/
 */
export function simdKernels(host: SimdHost): Kernels {
  const { buffer, exports: simd } = host(memoryPages);
  const memory = new SimdMemory(buffer);
  const plain = plainKernels();

  /** A weight matrix the other way round; grows to the largest that was asked for, once. */
  let turned = memory.floats(0);
  const turnedFor = (length: number): number => {
    if (turned.length < length) turned = memory.floats(length);
    return turned.byteOffset;
  };
  /** z = start + x Wᵀ */
  const multiplyTurned = (
    x: number,
    weight: number,
    z: number,
    batch: number,
    inputs: number,
    units: number,
    mode: number,
    bias: number,
  ): void => {
    const columns = turnedFor(inputs * units);
    simd.transpose(units, inputs, weight, columns);
    simd.product(batch, batch, 0, inputs, units, 1, 0, 0, inputs, 1, units, x, columns, z, units, mode, bias);
  };

  return {
    ...plain,
    precision: 'single',
    allocate: (length) => memory.floats(length),
    allocateIndices: (length) => memory.indices(length),
    zero: (target) => void target.fill(0),
    denseForward(x, weight, bias, z, batch, inputs, units) {
      const mode = bias.length > 0 ? start.bias : start.zero;
      multiplyTurned(x.byteOffset, weight.byteOffset, z.byteOffset, batch, inputs, units, mode, bias.byteOffset);
    },
    denseAccumulate(x, weight, z, batch, inputs, units) {
      multiplyTurned(x.byteOffset, weight.byteOffset, z.byteOffset, batch, inputs, units, start.c, 0);
    },
    denseBackwardParams(x, dz, dWeight, dBias, batch, inputs, units) {
      simd.product(
        units,
        units,
        0,
        1,
        inputs,
        1,
        0,
        0,
        batch,
        units,
        inputs,
        dz.byteOffset,
        x.byteOffset,
        dWeight.byteOffset,
        inputs,
        start.c,
        0,
      );
      if (dBias.length > 0) simd.addColumnSums(batch, units, dz.byteOffset, dBias.byteOffset);
    },
    denseBackwardInput(dz, weight, dx, batch, inputs, units) {
      simd.product(
        batch,
        batch,
        0,
        units,
        inputs,
        1,
        0,
        0,
        units,
        1,
        inputs,
        dz.byteOffset,
        weight.byteOffset,
        dx.byteOffset,
        inputs,
        start.zero,
        0,
      );
    },
    denseBackwardInputAccumulate(dz, weight, dx, batch, inputs, units) {
      simd.product(
        batch,
        batch,
        0,
        units,
        inputs,
        1,
        0,
        0,
        units,
        1,
        inputs,
        dz.byteOffset,
        weight.byteOffset,
        dx.byteOffset,
        inputs,
        start.c,
        0,
      );
    },
    convolution: (shape) => simdConvolution(shape, simd, memory),
    maxPoolForward(x, y, winners, batch, shape) {
      const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, outHeight, outWidth } = shape;
      simd.maxPoolForward(
        batch,
        height * width * channels,
        width,
        channels,
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        outHeight,
        outWidth,
        x.byteOffset,
        y.byteOffset,
        winners.byteOffset,
      );
    },
    maxPoolBackward(dy, winners, dx, batch, { height, width, channels, outHeight, outWidth }) {
      const [imageSize, mapSize] = [height * width * channels, outHeight * outWidth * channels];
      simd.maxPoolBackward(batch, imageSize, mapSize, dy.byteOffset, winners.byteOffset, dx.byteOffset);
    },
    lstmForward(gates, cBefore, c, tanhC, h, batch, hidden) {
      simd.lstmForward(batch, hidden, gates.byteOffset, cBefore.byteOffset, c.byteOffset, tanhC.byteOffset, h.byteOffset);
    },
    lstmBackward(gates, cBefore, tanhC, dh, dc, dGates, dcBefore, batch, hidden) {
      simd.lstmBackward(
        batch,
        hidden,
        gates.byteOffset,
        cBefore.byteOffset,
        tanhC.byteOffset,
        dh.byteOffset,
        dc.byteOffset,
        dGates.byteOffset,
        dcBefore.byteOffset,
      );
    },
    activate(activation, params, z, y, count) {
      switch (activation.id) {
        case 'tanh':
          simd.tanhForward(count, z.byteOffset, y.byteOffset);
          return;
        case 'sigmoid':
          simd.sigmoidForward(count, z.byteOffset, y.byteOffset);
          return;
        case 'relu':
          simd.reluForward(count, z.byteOffset, y.byteOffset);
          return;
        default:
          plain.activate(activation, params, z, y, count);
      }
    },
    activateBackward(activation, params, z, y, dy, dz, count) {
      switch (activation.id) {
        case 'tanh':
          simd.tanhBackward(count, y.byteOffset, dy.byteOffset, dz.byteOffset);
          return;
        case 'sigmoid':
          simd.sigmoidBackward(count, y.byteOffset, dy.byteOffset, dz.byteOffset);
          return;
        case 'relu':
          simd.reluBackward(count, z.byteOffset, dy.byteOffset, dz.byteOffset);
          return;
        default:
          plain.activateBackward(activation, params, z, y, dy, dz, count);
      }
    },
    update(rule, params, w, g, slots, t, learningRate) {
      switch (rule.id) {
        case 'sgd':
          simd.sgd(w.length, w.byteOffset, g.byteOffset, learningRate);
          return;
        case 'adam':
        case 'adamw': {
          const { beta1, beta2, epsilon } = params;
          const [m, v] = slots;
          simd.adam(
            w.length,
            w.byteOffset,
            g.byteOffset,
            m.byteOffset,
            v.byteOffset,
            learningRate,
            beta1,
            beta2,
            epsilon,
            1 - beta1 ** t,
            1 - beta2 ** t,
          );
          return;
        }
        default:
          plain.update(rule, params, w, g, slots, t, learningRate);
      }
    },
  };
}
