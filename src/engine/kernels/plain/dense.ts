import type { Floats } from '../../tensor';

// Tiles of four keep four sums in registers and load the shared operand once. Within a sum the order is that of the plain
// double loop, so the results are the same to the bit.

export function denseForward(x: Floats, weight: Floats, bias: Floats, z: Floats, batch: number, inputs: number, units: number): void {
  const tiled = units - (units % 4);
  for (let b = 0, row = 0, o = 0; b < batch; b++, row += inputs) {
    let w = 0;
    for (let u = 0; u < tiled; u += 4, o += 4) {
      let s0 = bias[u];
      let s1 = bias[u + 1];
      let s2 = bias[u + 2];
      let s3 = bias[u + 3];
      let w1 = w + inputs;
      let w2 = w1 + inputs;
      let w3 = w2 + inputs;
      for (let i = row; i < row + inputs; i++) {
        const v = x[i];
        s0 += weight[w++] * v;
        s1 += weight[w1++] * v;
        s2 += weight[w2++] * v;
        s3 += weight[w3++] * v;
      }
      w = w3;
      z[o] = s0;
      z[o + 1] = s1;
      z[o + 2] = s2;
      z[o + 3] = s3;
    }
    for (let u = tiled; u < units; u++, o++) {
      let s = bias[u];
      for (let i = row; i < row + inputs; i++) s += weight[w++] * x[i];
      z[o] = s;
    }
  }
}

export function denseBackwardParams(
  x: Floats,
  dz: Floats,
  dWeight: Floats,
  dBias: Floats,
  batch: number,
  inputs: number,
  units: number,
): void {
  const tiled = inputs - (inputs % 4);
  const end = batch * units;
  for (let u = 0, g = 0; u < units; u++) {
    let s = dBias[u];
    for (let d = u; d < end; d += units) s += dz[d];
    dBias[u] = s;
    for (let i = 0; i < tiled; i += 4, g += 4) {
      let s0 = dWeight[g];
      let s1 = dWeight[g + 1];
      let s2 = dWeight[g + 2];
      let s3 = dWeight[g + 3];
      for (let d = u, k = i; d < end; d += units, k += inputs) {
        const v = dz[d];
        s0 += v * x[k];
        s1 += v * x[k + 1];
        s2 += v * x[k + 2];
        s3 += v * x[k + 3];
      }
      dWeight[g] = s0;
      dWeight[g + 1] = s1;
      dWeight[g + 2] = s2;
      dWeight[g + 3] = s3;
    }
    for (let i = tiled; i < inputs; i++, g++) {
      let sum = dWeight[g];
      for (let d = u, k = i; d < end; d += units, k += inputs) sum += dz[d] * x[k];
      dWeight[g] = sum;
    }
  }
}

export function denseBackwardInput(dz: Floats, weight: Floats, dx: Floats, batch: number, inputs: number, units: number): void {
  const tiled = inputs - (inputs % 4);
  const size = units * inputs;
  for (let b = 0, row = 0, o = 0; b < batch; b++, row += units) {
    for (let i = 0; i < tiled; i += 4, o += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let w = i, d = row; w < size; w += inputs, d++) {
        const v = dz[d];
        s0 += v * weight[w];
        s1 += v * weight[w + 1];
        s2 += v * weight[w + 2];
        s3 += v * weight[w + 3];
      }
      dx[o] = s0;
      dx[o + 1] = s1;
      dx[o + 2] = s2;
      dx[o + 3] = s3;
    }
    for (let i = tiled; i < inputs; i++, o++) {
      let s = 0;
      for (let w = i, d = row; w < size; w += inputs, d++) s += dz[d] * weight[w];
      dx[o] = s;
    }
  }
}
