import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../../../scripts/simdModule';
import { activations } from '../../activations/registry';
import { createRng } from '../../rng';
import { choiceOf, defaultParams, entryOf } from '../../spec';
import type { Floats } from '../../tensor';
import { updateRules } from '../../updateRules/registry';
import type { ConvolutionShape } from '../convolution';
import { type Kernels, plainKernels } from '../kernels';
import { simdKernels } from './simdKernels';

// Every kernel against the double-precision one, on random shapes and odd sizes.

const { single: host } = nodeSimdHosts();
const plain = plainKernels();

/** Makes the same numbers in either precision: singles are drawn, doubles are copies of them. */
function pair(seed: number) {
  const rng = createRng(String(seed), 'kernels');
  const simd = simdKernels(host);
  return {
    simd,
    /** [single, double]; `draw` gives each number. */
    floats(length: number, draw: () => number = () => rng.normal()): [Floats, Floats] {
      const single = simd.allocate(length);
      for (let i = 0; i < length; i++) single[i] = draw();
      return [single, Float64Array.from(single)];
    },
  };
}

/** Both precisions do the same; then every array is compared. @param sums numbers that one result is a sum of */
function expectSame(pairs: readonly (readonly [Floats, Floats])[], sums: number, size = 1): void {
  for (const [single, double] of pairs) {
    double.forEach((want, i) => {
      expect(Math.abs(single[i] - want)).toBeLessThanOrEqual(2e-6 * (size * Math.sqrt(sums) + Math.abs(want)));
    });
  }
}

const sizes = fc.record({
  batch: fc.integer({ min: 1, max: 13 }),
  inputs: fc.integer({ min: 1, max: 19 }),
  units: fc.integer({ min: 1, max: 19 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

describe('dense products', () => {
  it('forward, accumulated, and both gradients', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), ({ batch, inputs, units, seed }, biased) => {
        const { simd, floats } = pair(seed);
        const [x, weight, bias] = [floats(batch * inputs), floats(units * inputs), floats(biased ? units : 0)];
        const [z, dz] = [floats(batch * units), floats(batch * units)];
        const [dWeight, dBias, dx] = [floats(units * inputs), floats(biased ? units : 0), floats(batch * inputs)];
        const [more, dMore] = [floats(batch * units), floats(batch * inputs)];
        [simd, plain].forEach((kernels: Kernels, k) => {
          kernels.denseForward(x[k], weight[k], bias[k], z[k], batch, inputs, units);
          kernels.denseAccumulate(x[k], weight[k], more[k], batch, inputs, units);
          kernels.denseBackwardParams(x[k], dz[k], dWeight[k], dBias[k], batch, inputs, units);
          kernels.denseBackwardInput(dz[k], weight[k], dx[k], batch, inputs, units);
          kernels.denseBackwardInputAccumulate(dz[k], weight[k], dMore[k], batch, inputs, units);
        });
        expectSame([z, more, dWeight, dBias, dx, dMore], inputs + units + batch, 3);
      }),
    );
  });

  it('touch nothing beyond their counts, and let what is not a number through', () => {
    const { simd, floats } = pair(1);
    const [[x], [weight], [bias], [z]] = [floats(3 * 5), floats(6 * 5), floats(6), floats(4 * 6, () => 7)];
    x[6] = Number.NaN;
    simd.denseForward(x, weight, bias, z, 3, 5, 6);
    expect([...z.subarray(18)]).toEqual(Array(6).fill(7));
    expect([...z.subarray(6, 12)].every(Number.isNaN)).toBe(true);
    expect([...z.subarray(0, 6)].some(Number.isNaN)).toBe(false);
  });
});

describe('convolutions', () => {
  const shapes = fc
    .record({
      height: fc.integer({ min: 3, max: 8 }),
      width: fc.integer({ min: 3, max: 8 }),
      channels: fc.integer({ min: 1, max: 5 }),
      filters: fc.integer({ min: 1, max: 9 }),
      kernelHeight: fc.integer({ min: 1, max: 3 }),
      kernelWidth: fc.integer({ min: 1, max: 3 }),
      strideHeight: fc.integer({ min: 1, max: 3 }),
      strideWidth: fc.integer({ min: 1, max: 3 }),
      pads: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
    })
    .map(
      ({ pads: [top, bottom, left, right], ...shape }): ConvolutionShape => ({
        ...shape,
        padTop: top,
        padLeft: left,
        outHeight: Math.floor((shape.height + top + bottom - shape.kernelHeight) / shape.strideHeight) + 1,
        outWidth: Math.floor((shape.width + left + right - shape.kernelWidth) / shape.strideWidth) + 1,
      }),
    );

  it('forward and both gradients, with any stride and padding', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 4 }), fc.nat(1e6), fc.boolean(), (shape, batch, seed, biased) => {
        const { simd, floats } = pair(seed);
        const patch = shape.kernelHeight * shape.kernelWidth * shape.channels;
        const image = shape.height * shape.width * shape.channels;
        const map = shape.outHeight * shape.outWidth * shape.filters;
        const [x, weight, bias] = [floats(batch * image), floats(shape.filters * patch), floats(biased ? shape.filters : 0)];
        const [z, dz, dx] = [floats(batch * map), floats(batch * map), floats(batch * image)];
        const [dWeight, dBias] = [floats(shape.filters * patch), floats(biased ? shape.filters : 0)];
        [simd, plain].forEach((kernels: Kernels, k) => {
          const convolution = kernels.convolution(shape, batch);
          convolution.forward(x[k], weight[k], bias[k], z[k], batch);
          convolution.backwardParams(x[k], dz[k], dWeight[k], dBias[k], batch);
          convolution.backwardInput(dz[k], weight[k], dx[k], batch);
        });
        expectSame([z, dWeight, dBias, dx], patch + batch * map, 3);
      }),
    );
  });
});

describe('max pooling', () => {
  it('finds the same values and winners, ties and what is not a number included, and leads gradients back to them', () => {
    const side = fc.integer({ min: 3, max: 7 });
    const window = fc.integer({ min: 1, max: 3 });
    const sizes = fc.record({ height: side, width: side, channels: fc.integer({ min: 1, max: 9 }), batch: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(
        sizes,
        fc.tuple(window, window, window, window),
        fc.nat(1e6),
        ({ height, width, channels, batch }, [kh, kw, sh, sw], seed) => {
          const shape = {
            height,
            width,
            channels,
            kernelHeight: kh,
            kernelWidth: kw,
            strideHeight: sh,
            strideWidth: sw,
            outHeight: Math.floor((height - kh) / sh) + 1,
            outWidth: Math.floor((width - kw) / sw) + 1,
          };
          const { simd, floats } = pair(seed);
          const rng = createRng(String(seed), 'pool');
          const map = batch * shape.outHeight * shape.outWidth * channels;
          const x = floats(batch * height * width * channels, () => (rng.uniform() < 0.05 ? Number.NaN : Math.floor(5 * rng.uniform())));
          const [y, dy, dx] = [floats(map), floats(map), floats(batch * height * width * channels)];
          const winners = [simd.allocateIndices(map), plain.allocateIndices(map)];
          [simd, plain].forEach((kernels: Kernels, k) => {
            kernels.maxPoolForward(x[k], y[k], winners[k], batch, shape);
            kernels.maxPoolBackward(dy[k], winners[k], dx[k], batch, shape);
          });
          expect([...winners[0]]).toEqual([...winners[1]]);
          expect([...y[0]]).toEqual([...y[1]]);
          expectSame([dx], 9, 3);
        },
      ),
    );
  });
});

describe('formulas', () => {
  const counts = fc.integer({ min: 0, max: 23 });
  it.each(activations)('$id, forward and back', (activation) => {
    fc.assert(
      fc.property(counts, fc.nat(1e6), (count, seed) => {
        const { simd, floats } = pair(seed);
        const params = defaultParams(activation);
        const [z, dy] = [floats(count + 1, () => 4 * createRng(String(seed), 'z').normal()), floats(count + 1)];
        const [y, dz] = [floats(count + 1, () => 5), floats(count + 1, () => 5)];
        [simd, plain].forEach((kernels: Kernels, k) => {
          kernels.activate(activation, params, z[k], y[k], count);
          kernels.activateBackward(activation, params, z[k], y[k], dy[k], dz[k], count);
        });
        expectSame([y, dz], 1, 2);
        expect([y[0][count], dz[0][count]]).toEqual([5, 5]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['tanh', 'sigmoid', 'relu'])('%s is right far out and close to 0, and lets what is not a number through', (id) => {
    const { simd } = pair(1);
    const activation = entryOf(activations, id);
    const places = [-1e30, -88, -20, -1, -0.26, -0.24, -1e-3, -1e-20, 0, 1e-20, 1e-3, 0.24, 0.26, 1, 20, 88, 1e30, Number.NaN, 3, -3];
    const z = simd.allocate(places.length);
    z.set(places);
    const y = simd.allocate(places.length);
    simd.activate(activation, {}, z, y, places.length);
    places.forEach((_, i) => {
      const want = activation.value(z[i]);
      if (Number.isNaN(want)) expect(y[i]).toBeNaN();
      else expect(Math.abs(y[i] - want)).toBeLessThanOrEqual(6e-7 * Math.abs(want) + 2e-38);
    });
  });

  it.each(updateRules)('$id updates', (rule) => {
    fc.assert(
      fc.property(counts, fc.nat(1e6), (count, seed) => {
        const { simd, floats } = pair(seed);
        const { params } = choiceOf(updateRules, rule.id);
        const w = floats(count);
        const slots = rule.slots.map(() => floats(count, () => 0));
        for (let t = 1; t <= 5; t++) {
          const g = floats(count);
          [simd, plain].forEach((kernels: Kernels, k) => {
            kernels.update(
              rule,
              params,
              w[k],
              g[k],
              slots.map((slot) => slot[k]),
              t,
              0.01,
            );
          });
        }
        expectSame([w, ...slots], 1, 3);
      }),
      { numRuns: 30 },
    );
  });

  it('Adam lets no moment become subnormal, and hides nothing that is not a number', () => {
    const { simd, floats } = pair(2);
    const rule = entryOf(updateRules, 'adam');
    const { params } = choiceOf(updateRules, 'adam');
    const [w] = floats(5);
    const [g] = floats(5, () => 1e-3);
    const slots = [floats(5, () => 0)[0], floats(5, () => 0)[0]];
    simd.update(rule, params, w, g, slots, 1, 0.01);
    g.fill(0);
    for (let t = 2; t < 1500; t++) simd.update(rule, params, w, g, slots, t, 0.01);
    expect([...slots[0]]).toEqual([0, 0, 0, 0, 0]);
    g[3] = Number.NaN;
    simd.update(rule, params, w, g, slots, 1500, 0.01);
    expect([slots[0][3], slots[1][3], w[3]].every(Number.isNaN)).toBe(true);
    expect(w[2]).not.toBeNaN();
  });

  it('LSTM cells forward and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 11 }), fc.nat(1e6), (batch, hidden, seed) => {
        const { simd, floats } = pair(seed);
        const block = batch * hidden;
        const [gates, dGates] = [floats(4 * block), floats(4 * block)];
        const [cBefore, c, tanhC, h, dh, dc, dcBefore] = Array.from({ length: 7 }, () => floats(block));
        [simd, plain].forEach((kernels: Kernels, k) => {
          kernels.lstmForward(gates[k], cBefore[k], c[k], tanhC[k], h[k], batch, hidden);
          kernels.lstmBackward(gates[k], cBefore[k], tanhC[k], dh[k], dc[k], dGates[k], dcBefore[k], batch, hidden);
        });
        expectSame([gates, c, tanhC, h, dc, dGates, dcBefore], 4, 2);
      }),
    );
  });
});

it('a run that does not fit is refused in a sentence', () => {
  expect(() => simdKernels(host).allocate(1e8)).toThrow('the run needs more than 256 MB');
});
