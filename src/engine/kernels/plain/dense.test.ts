import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';

const side = fc.integer({ min: 1, max: 11 });
const shapes = fc.record({ batch: side, inputs: side, units: side, seed: fc.integer() });

/** The numbers do not matter, only that no two are alike. */
function filler(seed: number) {
  let n = 0;
  return (length: number) => Float64Array.from({ length }, () => Math.sin(seed + 7.3 * n++) * 3);
}

describe('the tiled kernels equal the plain double loop to the bit', () => {
  it('forward', () => {
    fc.assert(
      fc.property(shapes, ({ batch, inputs, units, seed }) => {
        const fill = filler(seed);
        const [x, weight, bias, z] = [fill(batch * inputs), fill(units * inputs), fill(units), fill(batch * units)];
        const want = z.map((_, place) => {
          const [b, u] = [Math.floor(place / units), place % units];
          let sum = bias[u];
          for (let i = 0; i < inputs; i++) sum += weight[u * inputs + i] * x[b * inputs + i];
          return sum;
        });
        denseForward(x, weight, bias, z, batch, inputs, units);
        expect(z).toEqual(want);
      }),
    );
  });

  it('gradients of weights and biases, added to what is there', () => {
    fc.assert(
      fc.property(shapes, ({ batch, inputs, units, seed }) => {
        const fill = filler(seed);
        const [x, dz, dWeight, dBias] = [fill(batch * inputs), fill(batch * units), fill(units * inputs), fill(units)];
        const wantWeight = dWeight.map((start, place) => {
          const [u, i] = [Math.floor(place / inputs), place % inputs];
          let sum = start;
          for (let b = 0; b < batch; b++) sum += dz[b * units + u] * x[b * inputs + i];
          return sum;
        });
        const wantBias = dBias.map((start, u) => {
          let sum = start;
          for (let b = 0; b < batch; b++) sum += dz[b * units + u];
          return sum;
        });
        denseBackwardParams(x, dz, dWeight, dBias, batch, inputs, units);
        expect(dWeight).toEqual(wantWeight);
        expect(dBias).toEqual(wantBias);
      }),
    );
  });

  it('gradient of the input', () => {
    fc.assert(
      fc.property(shapes, ({ batch, inputs, units, seed }) => {
        const fill = filler(seed);
        const [weight, dz, dx] = [fill(units * inputs), fill(batch * units), fill(batch * inputs)];
        const want = dx.map((_, place) => {
          const [b, i] = [Math.floor(place / inputs), place % inputs];
          let sum = 0;
          for (let u = 0; u < units; u++) sum += dz[b * units + u] * weight[u * inputs + i];
          return sum;
        });
        denseBackwardInput(dz, weight, dx, batch, inputs, units);
        expect(dx).toEqual(want);
      }),
    );
  });

  it('leave the rows beyond the batch alone', () => {
    const z = new Float64Array(6).fill(9);
    denseForward(Float64Array.of(1, 2), Float64Array.of(1, 1, 1, 1, 1, 1), new Float64Array(3), z, 1, 2, 3);
    expect(z).toEqual(Float64Array.of(3, 3, 3, 9, 9, 9));
  });
});
