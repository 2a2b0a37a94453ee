import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  anyDraw,
  anySeed,
  draws,
  expectClose,
  expectEqual,
  goOn,
  kernelPair,
  type Pair,
  rounding,
  sizesOf,
  withoutFormula,
} from '../../../../tests/kernelPair';
import { activations } from '../../activations/registry';
import { defaultParams } from '../../spec';
import { plainKernels } from '../plain/plainKernels';

// Products of matrices: every sum is as near to the double one as sums of so many singles are, in whatever order they are taken. The size of an error
// is that of the same product of the factors' sizes.

const plain = plainKernels();

const small = fc.record({ batch: fc.nat(13), inputs: fc.integer({ min: 1, max: 21 }), units: fc.integer({ min: 1, max: 21 }) });
const around = (...sides: readonly number[]) => fc.constantFrom(...sides).chain((side) => fc.integer({ min: side - 1, max: side + 2 }));
/** About the sides of the blocks that large products are cut into; at most two sides are long. */
const large = fc
  .tuple(around(16, 64, 128, 256, 300), around(16, 64, 256, 300), fc.integer({ min: 1, max: 20 }), fc.nat(2))
  .map(([a, b, c, turn]) => {
    const sides = [a, b, c];
    return { batch: sides[turn], inputs: sides[(turn + 1) % 3], units: sides[(turn + 2) % 3] };
  });

type Shape = { readonly batch: number; readonly inputs: number; readonly units: number };

/** Sums of so many products and one number to start from. */
const tolerance = (terms: number) => (terms + 2) * rounding;

function products({ batch, inputs, units }: Shape, biased: boolean, draw: keyof typeof draws, seed: number): void {
  const { both, floats } = kernelPair(seed, draws[draw]);
  const [x, weight, bias] = [floats(batch * inputs), floats(units * inputs), floats(biased ? units : 0)];
  const dz = floats(batch * units);
  // one row more than there are examples: it is left alone
  const [z, more] = [floats((batch + 1) * units), floats((batch + 1) * units)];
  const [dx, dMore] = [floats((batch + 1) * inputs), floats((batch + 1) * inputs)];
  const [dWeight, dBias] = [floats(units * inputs), floats(biased ? units : 0)];
  const outputs: readonly Pair[] = [z, more, dx, dMore, dWeight, dBias];
  const sizes = outputs.map(([, double]) => sizesOf(double));
  const run = (kernels: typeof plain, [xs, ws, bs, ds]: readonly Pair[0 | 1][], [a, b, c, d, e, f]: readonly Pair[0 | 1][]) => {
    kernels.denseForward(xs, ws, bs, a, batch, inputs, units);
    kernels.denseAccumulate(xs, ws, b, batch, inputs, units);
    kernels.denseBackwardInput(ds, ws, c, batch, inputs, units);
    kernels.denseBackwardInputAccumulate(ds, ws, d, batch, inputs, units);
    kernels.denseBackwardParams(xs, ds, e, f, batch, inputs, units);
  };
  const factors = [x, weight, bias, dz];
  run(
    plain,
    factors.map(([, double]) => sizesOf(double)),
    sizes,
  );
  both((kernels, k) =>
    run(
      kernels,
      factors.map((pair) => pair[k]),
      outputs.map((pair) => pair[k]),
    ),
  );
  expectClose('z', z, tolerance(inputs), sizes[0]);
  expectClose('z, accumulated', more, tolerance(inputs), sizes[1]);
  expectClose('dx', dx, tolerance(units), sizes[2]);
  expectClose('dx, accumulated', dMore, tolerance(units), sizes[3]);
  expectClose('dWeight', dWeight, tolerance(batch), sizes[4]);
  expectClose('dBias', dBias, tolerance(batch), sizes[5]);
  for (const factor of factors) expectEqual('a factor', factor);
}

describe('products', () => {
  it('of a few rows and columns', () => {
    fc.assert(fc.property(small, fc.boolean(), anyDraw, anySeed, products), { numRuns: 400 });
  });

  it('of more than fit into one block', () => {
    fc.assert(fc.property(large, fc.boolean(), anyDraw, anySeed, products), { numRuns: 60 });
  });
});

describe('layers', () => {
  it.each([...activations, ...withoutFormula(activations)])(
    '$id: product, activation and the way back, each from what the one before it has given',
    (activation) => {
      const params = defaultParams(activation);
      const isLinear = activation.id === 'linear';
      fc.assert(
        fc.property(
          small,
          fc.boolean(),
          fc.boolean(),
          fc.boolean(),
          anySeed,
          ({ batch: rows, inputs, units }, biased, inPlace, isFirst, seed) => {
            const { both, floats } = kernelPair(seed);
            const [x, weight, bias] = [floats(rows * inputs), floats(units * inputs), floats(biased ? units : 0)];
            const preActivation = floats((rows + 1) * units);
            const takesPlace = isLinear || (inPlace && activation.needsOutputOnly === true);
            const y = takesPlace ? preActivation : floats((rows + 1) * units);
            const dy = floats((rows + 1) * units);
            const [dWeight, dBias, dx] = [floats(units * inputs), floats(biased ? units : 0), floats((rows + 1) * inputs)];
            const before = [dy, dWeight, dBias].map(([single]) => Float64Array.from(single));
            both((kernels, k) => {
              if (k === 1) return; // doubles follow below, stage by stage
              const layer = kernels.denseLayer(activation, params, inputs, units, {
                x: x[0],
                weight: weight[0],
                bias: bias[0],
                preActivation: preActivation[0],
                y: y[0],
                dy: dy[0],
                dWeight: dWeight[0],
                dBias: dBias[0],
                dx: isFirst ? null : dx[0],
              });
              layer.forward(rows);
              layer.backward(rows);
            });

            const z = Float64Array.from(preActivation[1]);
            plain.denseForward(x[1], weight[1], bias[1], z, rows, inputs, units);
            if (!takesPlace) {
              expectClose('preActivation', [preActivation[0], z], 2e-6, scaled(z, inputs));
              goOn(preActivation);
              z.set(preActivation[0]);
            }
            const output = Float64Array.from(y[1]);
            if (isLinear) output.set(z);
            else activation.forward(z, output, rows * units, params);
            expectClose('y', [y[0], output], 4e-6, scaled(output, inputs));
            goOn(y);

            if (!isLinear) activation.backward(preActivation[1], y[1], before[0], dy[1], rows * units, params);
            expectClose('dz', dy, 2e-6, scaled(before[0], 4));
            goOn(dy);
            plain.denseBackwardParams(x[1], dy[1], dWeight[1], dBias[1], rows, inputs, units);
            expectClose('dWeight', dWeight, 2e-6, scaled(dWeight[1], rows));
            expectClose('dBias', dBias, 2e-6, scaled(dBias[1], rows));
            if (!isFirst) plain.denseBackwardInput(dy[1], weight[1], dx[1], rows, inputs, units);
            expectClose('dx', dx, 2e-6, scaled(dx[1], units));
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});

/** The size of a sum of so many numbers of size 1, beside its own. */
const scaled = (double: Float64Array, terms: number) => double.map((v) => Math.abs(v) + Math.sqrt(terms));
