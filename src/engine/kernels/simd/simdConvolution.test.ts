import fc from 'fast-check';
import { it } from 'vitest';
import {
  anyDraw,
  anySeed,
  draws,
  expectClose,
  expectEqual,
  goOn,
  kernelPair,
  rounding,
  sizesOf,
  withoutFormula,
} from '../../../../tests/kernelPair';
import { activations } from '../../activations/registry';
import { defaultParams, entryOf } from '../../spec';
import type { ConvolutionShape } from '../convolution';
import { plainKernels } from '../plain/plainKernels';
import type { WeightedArrays, WeightedKernel } from '../weighted';

// Convolutions are sums of products as dense layers are: the size of an error is that of the same convolution of the sizes.

const plain = plainKernels();

/** One side of image, kernel, padding and stride; the kernel may be larger than the image, but not than the padded one. */
const sideUpTo = (largest: number) =>
  fc
    .record({
      image: fc.integer({ min: 1, max: largest }),
      before: fc.nat(2),
      after: fc.nat(2),
      kernel: fc.integer({ min: 1, max: 5 }),
      stride: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ image, before, after, kernel, stride }) => {
      const within = Math.min(kernel, before + image + after);
      return { image, before, stride, kernel: within, out: Math.floor((before + image + after - within) / stride) + 1 };
    });

/** Grey images, images of few and of many channels each go another way, and kernels with few and with many numbers in a row. */
const shapeUpTo = (side: number, most: number) =>
  fc
    .record({
      vertical: sideUpTo(side),
      horizontal: sideUpTo(side),
      channels: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 7 }), fc.integer({ min: 8, max: most })),
      filters: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
        { weight: 1, arbitrary: fc.integer({ min: 10, max: most }) },
      ),
    })
    .map(
      ({ vertical, horizontal, channels, filters }): ConvolutionShape => ({
        height: vertical.image,
        width: horizontal.image,
        channels,
        filters,
        kernelHeight: vertical.kernel,
        kernelWidth: horizontal.kernel,
        strideHeight: vertical.stride,
        strideWidth: horizontal.stride,
        padTop: vertical.before,
        padLeft: horizontal.before,
        outHeight: vertical.out,
        outWidth: horizontal.out,
      }),
    );
const small = shapeUpTo(8, 18);
/** More places than one sum of a weight gradient runs over. */
const large = shapeUpTo(40, 12);

type Draw = keyof typeof draws;

/** Arrays of a layer for `examples` and one more, which is left alone, under both kernel sets. */
function layerArrays(s: ConvolutionShape, examples: number, biased: boolean, draw: Draw, seed: number) {
  const { both, floats } = kernelPair(seed, draws[draw]);
  const [image, map] = [s.height * s.width * s.channels, s.outHeight * s.outWidth * s.filters];
  const patch = s.kernelHeight * s.kernelWidth * s.channels;
  const pairs = {
    x: floats(examples * image),
    weight: floats(s.filters * patch),
    bias: floats(biased ? s.filters : 0),
    preActivation: floats((examples + 1) * map),
    y: floats((examples + 1) * map),
    dy: floats((examples + 1) * map),
    dWeight: floats(s.filters * patch),
    dBias: floats(biased ? s.filters : 0),
    dx: floats((examples + 1) * image),
  };
  const arraysOf = (k: 0 | 1): WeightedArrays => mapped(pairs, (pair) => pair[k]);
  return { both, pairs, arraysOf, map, patch };
}

const mapped = <K extends string, A, B>(record: Record<K, A>, f: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([name, value]) => [name, f(value)])) as Record<K, B>;

const linear = entryOf(activations, 'linear');
const relu = entryOf(activations, 'relu');
/** ReLU often: of grey images it is taken within the tile. */
const anyBent = fc.oneof(
  fc.constant(relu),
  fc.constantFrom(...[...activations, ...withoutFormula(activations)].filter((activation) => activation !== linear)),
);

function forwardAndGradients(s: ConvolutionShape, batch: number, biased: boolean, draw: Draw, seed: number): void {
  const { both, pairs, arraysOf, patch } = layerArrays(s, batch + 1, biased, draw, seed);
  const places = s.outHeight * s.outWidth;
  const inPlace = (arrays: WeightedArrays): WeightedArrays => ({ ...arrays, y: arrays.preActivation });
  const sizes = mapped(pairs, ([, double]) => sizesOf(double));
  const sizeLayer = plain.convolutionLayer(linear, {}, s, inPlace(sizes));
  let layers: WeightedKernel[] = [];
  both((kernels, k) => {
    layers = [...layers, kernels.convolutionLayer(linear, {}, s, inPlace(arraysOf(k)))];
  });
  layers.reverse(); // `both` runs the doubles first
  for (const examples of [batch, 1]) {
    sizeLayer.forward(examples);
    sizeLayer.backward(examples);
    both((_, k) => {
      layers[k].forward(examples);
      layers[k].backward(examples);
    });
    expectClose('z', pairs.preActivation, (patch + 2) * rounding, sizes.preActivation);
    expectClose('dx', pairs.dx, (s.filters * s.kernelHeight * s.kernelWidth + 2) * rounding, sizes.dx);
    expectClose('dWeight', pairs.dWeight, (examples * places + 2) * rounding, sizes.dWeight);
    expectClose('dBias', pairs.dBias, (examples * places + 2) * rounding, sizes.dBias);
    for (const factor of [pairs.x, pairs.dy, pairs.weight, pairs.bias]) expectEqual('a factor', factor);
    for (const pair of [pairs.preActivation, pairs.dx, pairs.dWeight, pairs.dBias]) goOn(pair);
    for (const name of ['preActivation', 'dx', 'dWeight', 'dBias'] as const) sizes[name].set(sizesOf(pairs[name][1]));
  }
}

it('forward and all gradients, with any stride and padding; a second batch is not touched by what the first has left', () => {
  fc.assert(fc.property(small, fc.nat(4), fc.boolean(), anyDraw, anySeed, forwardAndGradients), { numRuns: 400 });
});

it('forward and all gradients of larger images', () => {
  fc.assert(fc.property(large, fc.nat(1), fc.boolean(), anyDraw, anySeed, forwardAndGradients), { numRuns: 80 });
});

it('an activation gives the bits that it gives when it is applied afterwards, in place or not, and so does its way back', () => {
  fc.assert(
    fc.property(small, fc.nat(3), anyBent, fc.boolean(), anyDraw, anySeed, (s, examples, activation, wanted, draw, seed) => {
      const params = defaultParams(activation);
      const [one, other] = [0, 1].map(() => layerArrays(s, examples, true, draw, seed));
      const inPlace = wanted && activation.needsOutputOnly === true;
      const simdArrays = (arrays: WeightedArrays) => (inPlace ? { ...arrays, y: arrays.preActivation } : arrays);
      one.both((kernels, k) => {
        if (k === 1) return;
        const layer = kernels.convolutionLayer(activation, params, s, simdArrays(one.arraysOf(0)));
        layer.forward(examples);
        layer.backward(examples);
      });
      other.both((kernels, k) => {
        if (k === 1) return;
        const arrays = simdArrays(other.arraysOf(0));
        const { preActivation, y, dy } = arrays;
        const layer = kernels.convolutionLayer(linear, {}, s, { ...arrays, y: preActivation });
        const count = examples * other.map;
        layer.forward(examples);
        kernels.activate(activation, params, preActivation, y, count);
        kernels.activateBackward(activation, params, preActivation, y, dy, dy, count);
        layer.backward(examples);
      });
      for (const name of ['preActivation', 'y', 'dy', 'dWeight', 'dBias', 'dx'] as const) {
        one.pairs[name][0].forEach((value, i) => {
          if (!Object.is(value, other.pairs[name][0][i])) throw new Error(`${name}[${i}]: ${value}, apart ${other.pairs[name][0][i]}`);
        });
      }
    }),
    { numRuns: 500 },
  );
});
