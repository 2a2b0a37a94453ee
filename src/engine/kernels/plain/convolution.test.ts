import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../rng';
import type { ConvolutionShape } from '../convolution';
import { convolution } from './convolution';

const upTo = (max: number) => fc.integer({ min: 1, max });

/** Unequal sides, strides and paddings; the padding on the far sides follows from the output, which may end short of what fits. */
const shapes: fc.Arbitrary<ConvolutionShape> = fc.record({
  height: upTo(6),
  width: upTo(6),
  channels: upTo(3),
  kernelHeight: upTo(4),
  kernelWidth: upTo(4),
  strideHeight: upTo(3),
  strideWidth: upTo(3),
  padTop: fc.nat(3),
  padLeft: fc.nat(3),
  filters: upTo(5),
  outHeight: upTo(5),
  outWidth: upTo(5),
});

const cases = fc.record({ shape: shapes, batch: upTo(3), biased: fc.boolean(), seed: fc.nat(1e6) });

/** Calls `visit` for every product of a convolution that lies inside the image, with the indices of its four numbers. */
function everyProduct(shape: ConvolutionShape, batch: number, visit: (z: number, x: number, weight: number, filter: number) => void) {
  const { height, width, channels, filters } = shape;
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < shape.outHeight; i++)
      for (let j = 0; j < shape.outWidth; j++)
        for (let f = 0; f < filters; f++)
          for (let m = 0; m < shape.kernelHeight; m++)
            for (let n = 0; n < shape.kernelWidth; n++)
              for (let c = 0; c < channels; c++) {
                const row = i * shape.strideHeight + m - shape.padTop;
                const column = j * shape.strideWidth + n - shape.padLeft;
                if (row < 0 || row >= height || column < 0 || column >= width) continue;
                const z = ((b * shape.outHeight + i) * shape.outWidth + j) * filters + f;
                const x = ((b * height + row) * width + column) * channels + c;
                const weight = ((f * shape.kernelHeight + m) * shape.kernelWidth + n) * channels + c;
                visit(z, x, weight, f);
              }
}

function arraysOf({ shape, batch, biased, seed }: { shape: ConvolutionShape; batch: number; biased: boolean; seed: number }) {
  const rng = createRng(String(seed), 'kernels');
  const floats = (length: number) => Float64Array.from({ length }, rng.normal);
  const room = batch + 1; // one example more than the batch: nobody may touch it
  return {
    x: floats(room * shape.height * shape.width * shape.channels),
    z: floats(room * shape.outHeight * shape.outWidth * shape.filters),
    weight: floats(shape.filters * shape.kernelHeight * shape.kernelWidth * shape.channels),
    bias: floats(biased ? shape.filters : 0),
    imageSize: shape.height * shape.width * shape.channels,
    mapSize: shape.outHeight * shape.outWidth * shape.filters,
  };
}

function expectClose(got: Float64Array, want: Float64Array): void {
  expect(got.length).toBe(want.length);
  const farthest = got.reduce((most, value, i) => Math.max(most, Math.abs(value - want[i]) / (1 + Math.abs(want[i]))), 0);
  expect(farthest).toBeLessThan(1e-12);
}

describe('the convolution by patches is the sum over its window', () => {
  it('forward', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shape, batch, biased } = one;
        const { x, z, weight, bias, mapSize } = arraysOf(one);
        const want = z.map((before, place) => (place >= batch * mapSize ? before : biased ? bias[place % shape.filters] : 0));
        everyProduct(shape, batch, (out, from, w) => {
          want[out] += weight[w] * x[from];
        });
        convolution(shape).forward(x, weight, bias, z, batch);
        expectClose(z, want);
      }),
    );
  });

  it('gradients of weights and biases, added to what is there', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shape, batch, biased } = one;
        const { x, z: dz, weight: dWeight, bias: dBias, mapSize } = arraysOf(one);
        const wantWeight = dWeight.slice();
        const wantBias = dBias.slice();
        everyProduct(shape, batch, (out, from, w) => {
          wantWeight[w] += dz[out] * x[from];
        });
        if (biased) for (let out = 0; out < batch * mapSize; out++) wantBias[out % shape.filters] += dz[out];
        convolution(shape).backwardParams(x, dz, dWeight, dBias, batch);
        expectClose(dWeight, wantWeight);
        expectClose(dBias, wantBias);
      }),
    );
  });

  it('gradient of the image, in place of what was there', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shape, batch } = one;
        const { x: dx, z: dz, weight, imageSize } = arraysOf(one);
        const want = dx.map((before, place) => (place >= batch * imageSize ? before : 0));
        everyProduct(shape, batch, (out, to, w) => {
          want[to] += dz[out] * weight[w];
        });
        convolution(shape).backwardInput(dz, weight, dx, batch);
        expectClose(dx, want);
      }),
    );
  });
});
