import type { Floats } from '../../tensor';
import type { Kernels } from '../kernels';
import type { WeightedProduct } from './weightedLayer';

// Small layers decide the speed here, so matrices are walked in tiles of two rows by four, two or one columns: the numbers of a tile stay
// in registers while all examples pass (a third to a half of the time of walking example by example, at 2 to 8 units). Within every sum
// the order is that of the plain double loop, so the results are the same to the bit.

const noBias = new Float64Array(0);

export const denseForward: Kernels['denseForward'] = (x, weight, bias, z, batch, inputs, units) => {
  multiply(x, inputs, weight, inputs, 1, bias, z, units, batch, false);
};

export const denseAccumulate: Kernels['denseAccumulate'] = (x, weight, z, batch, inputs, units) => {
  multiply(x, inputs, weight, inputs, 1, noBias, z, units, batch, true);
};

export const denseBackwardInput: Kernels['denseBackwardInput'] = (dz, weight, dx, batch, inputs, units) => {
  multiply(dz, units, weight, 1, inputs, noBias, dx, inputs, batch, false);
};

export const denseBackwardInputAccumulate: Kernels['denseBackwardInputAccumulate'] = (dz, weight, dx, batch, inputs, units) => {
  multiply(dz, units, weight, 1, inputs, noBias, dx, inputs, batch, true);
};

/**
 * y[b, o] = bias[o] + Σₖ x[b, k] · m[o · outputStride + k · inputStride] for b < batch, in the order of k; an empty bias stands for 0.
 * The first tile starts from the bias, or with `accumulate` from y itself; the others go on from y.
 */
function multiply(
  x: Floats,
  inputs: number,
  m: Floats,
  outputStride: number,
  inputStride: number,
  bias: Floats,
  y: Floats,
  outputs: number,
  batch: number,
  accumulate: boolean,
): void {
  const size = batch * outputs;
  const biased = bias.length > 0;
  let o = 0;
  for (; o + 1 < outputs; o += 2) {
    const biasA = biased ? bias[o] : 0;
    const biasB = biased ? bias[o + 1] : 0;
    let a = o * outputStride;
    let b = a + outputStride;
    let k = 0;
    for (; k + 3 < inputs; k += 4) {
      const first = k === 0 && !accumulate;
      const a0 = m[a];
      const a1 = m[a + inputStride];
      const a2 = m[a + 2 * inputStride];
      const a3 = m[a + 3 * inputStride];
      const b0 = m[b];
      const b1 = m[b + inputStride];
      const b2 = m[b + 2 * inputStride];
      const b3 = m[b + 3 * inputStride];
      for (let r = o, i = k; r < size; r += outputs, i += inputs) {
        const x0 = x[i];
        const x1 = x[i + 1];
        const x2 = x[i + 2];
        const x3 = x[i + 3];
        y[r] = (first ? biasA : y[r]) + a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
        y[r + 1] = (first ? biasB : y[r + 1]) + b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
      }
      a += 4 * inputStride;
      b += 4 * inputStride;
    }
    for (; k + 1 < inputs; k += 2) {
      const first = k === 0 && !accumulate;
      const a0 = m[a];
      const a1 = m[a + inputStride];
      const b0 = m[b];
      const b1 = m[b + inputStride];
      for (let r = o, i = k; r < size; r += outputs, i += inputs) {
        const x0 = x[i];
        const x1 = x[i + 1];
        y[r] = (first ? biasA : y[r]) + a0 * x0 + a1 * x1;
        y[r + 1] = (first ? biasB : y[r + 1]) + b0 * x0 + b1 * x1;
      }
      a += 2 * inputStride;
      b += 2 * inputStride;
    }
    if (k < inputs) {
      const first = k === 0 && !accumulate;
      const a0 = m[a];
      const b0 = m[b];
      for (let r = o, i = k; r < size; r += outputs, i += inputs) {
        const x0 = x[i];
        y[r] = (first ? biasA : y[r]) + a0 * x0;
        y[r + 1] = (first ? biasB : y[r + 1]) + b0 * x0;
      }
    }
  }
  if (o < outputs) {
    const start = biased ? bias[o] : 0;
    let a = o * outputStride;
    let k = 0;
    for (; k + 1 < inputs; k += 2) {
      const first = k === 0 && !accumulate;
      const a0 = m[a];
      const a1 = m[a + inputStride];
      for (let r = o, i = k; r < size; r += outputs, i += inputs) y[r] = (first ? start : y[r]) + a0 * x[i] + a1 * x[i + 1];
      a += 2 * inputStride;
    }
    if (k < inputs) {
      const first = k === 0 && !accumulate;
      const a0 = m[a];
      for (let r = o, i = k; r < size; r += outputs, i += inputs) y[r] = (first ? start : y[r]) + a0 * x[i];
    }
  }
}

export const denseBackwardParams: Kernels['denseBackwardParams'] = (x, dz, dWeight, dBias, batch, inputs, units) => {
  const size = batch * units;
  const biased = dBias.length > 0;
  let u = 0;
  for (; u + 1 < units; u += 2) {
    if (biased) {
      let biasA = dBias[u];
      let biasB = dBias[u + 1];
      for (let d = u; d < size; d += units) {
        biasA += dz[d];
        biasB += dz[d + 1];
      }
      dBias[u] = biasA;
      dBias[u + 1] = biasB;
    }
    let a = u * inputs;
    let b = a + inputs;
    let i = 0;
    for (; i + 3 < inputs; i += 4, a += 4, b += 4) {
      let a0 = dWeight[a];
      let a1 = dWeight[a + 1];
      let a2 = dWeight[a + 2];
      let a3 = dWeight[a + 3];
      let b0 = dWeight[b];
      let b1 = dWeight[b + 1];
      let b2 = dWeight[b + 2];
      let b3 = dWeight[b + 3];
      for (let d = u, k = i; d < size; d += units, k += inputs) {
        const d0 = dz[d];
        const d1 = dz[d + 1];
        const x0 = x[k];
        const x1 = x[k + 1];
        const x2 = x[k + 2];
        const x3 = x[k + 3];
        a0 += d0 * x0;
        a1 += d0 * x1;
        a2 += d0 * x2;
        a3 += d0 * x3;
        b0 += d1 * x0;
        b1 += d1 * x1;
        b2 += d1 * x2;
        b3 += d1 * x3;
      }
      dWeight[a] = a0;
      dWeight[a + 1] = a1;
      dWeight[a + 2] = a2;
      dWeight[a + 3] = a3;
      dWeight[b] = b0;
      dWeight[b + 1] = b1;
      dWeight[b + 2] = b2;
      dWeight[b + 3] = b3;
    }
    for (; i + 1 < inputs; i += 2, a += 2, b += 2) {
      let a0 = dWeight[a];
      let a1 = dWeight[a + 1];
      let b0 = dWeight[b];
      let b1 = dWeight[b + 1];
      for (let d = u, k = i; d < size; d += units, k += inputs) {
        const d0 = dz[d];
        const d1 = dz[d + 1];
        const x0 = x[k];
        const x1 = x[k + 1];
        a0 += d0 * x0;
        a1 += d0 * x1;
        b0 += d1 * x0;
        b1 += d1 * x1;
      }
      dWeight[a] = a0;
      dWeight[a + 1] = a1;
      dWeight[b] = b0;
      dWeight[b + 1] = b1;
    }
    if (i < inputs) {
      let a0 = dWeight[a];
      let b0 = dWeight[b];
      for (let d = u, k = i; d < size; d += units, k += inputs) {
        a0 += dz[d] * x[k];
        b0 += dz[d + 1] * x[k];
      }
      dWeight[a] = a0;
      dWeight[b] = b0;
    }
  }
  if (u < units) {
    if (biased) {
      let bias = dBias[u];
      for (let d = u; d < size; d += units) bias += dz[d];
      dBias[u] = bias;
    }
    let a = u * inputs;
    let i = 0;
    for (; i + 1 < inputs; i += 2, a += 2) {
      let a0 = dWeight[a];
      let a1 = dWeight[a + 1];
      for (let d = u, k = i; d < size; d += units, k += inputs) {
        a0 += dz[d] * x[k];
        a1 += dz[d] * x[k + 1];
      }
      dWeight[a] = a0;
      dWeight[a + 1] = a1;
    }
    if (i < inputs) {
      let a0 = dWeight[a];
      for (let d = u, k = i; d < size; d += units, k += inputs) a0 += dz[d] * x[k];
      dWeight[a] = a0;
    }
  }
};

/** These products as a layer has them. */
export const denseProduct = (inputs: number, units: number): WeightedProduct => ({
  forward: (x, weight, bias, z, rows) => denseForward(x, weight, bias, z, rows, inputs, units),
  backwardParams: (x, dz, dWeight, dBias, rows) => denseBackwardParams(x, dz, dWeight, dBias, rows, inputs, units),
  backwardInput: (dz, weight, dx, rows) => denseBackwardInput(dz, weight, dx, rows, inputs, units),
});
