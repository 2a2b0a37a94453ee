import fc from 'fast-check';
import { it } from 'vitest';
import { anyDraw, anySeed, draws, expectClose, expectEqual, kernelPair, rounding, sizesOf } from '../../../../tests/kernelPair';
import type { ConvolutionShape } from '../convolution';
import { plainKernels } from '../kernels';

// Convolutions are sums of products as dense layers are: the size of an error is that of the same convolution of the sizes.

const plain = plainKernels();

/** One side of image, kernel, padding and stride; the kernel may be larger than the image, but not than the padded one. */
const side = fc
  .record({
    image: fc.integer({ min: 1, max: 8 }),
    before: fc.nat(2),
    after: fc.nat(2),
    kernel: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ image, before, after, kernel, stride }) => {
    const within = Math.min(kernel, before + image + after);
    return { image, before, stride, kernel: within, out: Math.floor((before + image + after - within) / stride) + 1 };
  });

const shape = fc
  .record({
    vertical: side,
    horizontal: side,
    // from 16 numbers in a row of the kernel on, the weight gradient is summed another way
    channels: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: fc.integer({ min: 6, max: 18 }) }),
    filters: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 10, max: 18 }) }),
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

it('forward and both gradients, with any stride and padding; a second batch is not touched by what the first has left', () => {
  fc.assert(
    fc.property(shape, fc.nat(4), fc.boolean(), anyDraw, anySeed, (s, batch, biased, draw, seed) => {
      const { both, floats, kernels } = kernelPair(seed, draws[draw]);
      const patch = s.kernelHeight * s.kernelWidth * s.channels;
      const places = s.outHeight * s.outWidth;
      const [image, map] = [s.height * s.width * s.channels, places * s.filters];
      const [weight, bias] = [floats(s.filters * patch), floats(biased ? s.filters : 0)];
      const sizeKernel = plain.convolution(s, batch + 1);
      const convolutions = kernels.map((set) => set.convolution(s, batch + 1));
      for (const examples of [batch, 1]) {
        const [x, dz] = [floats(examples * image), floats(examples * map)];
        const [z, dx] = [floats((examples + 1) * map), floats((examples + 1) * image)];
        const [dWeight, dBias] = [floats(s.filters * patch), floats(biased ? s.filters : 0)];
        const outputs = [z, dx, dWeight, dBias];
        const sizes = outputs.map(([, double]) => sizesOf(double));
        sizeKernel.forward(sizesOf(x[1]), sizesOf(weight[1]), sizesOf(bias[1]), sizes[0], examples);
        sizeKernel.backwardInput(sizesOf(dz[1]), sizesOf(weight[1]), sizes[1], examples);
        sizeKernel.backwardParams(sizesOf(x[1]), sizesOf(dz[1]), sizes[2], sizes[3], examples);
        both((_, k) => {
          convolutions[k].forward(x[k], weight[k], bias[k], z[k], examples);
          convolutions[k].backwardInput(dz[k], weight[k], dx[k], examples);
          convolutions[k].backwardParams(x[k], dz[k], dWeight[k], dBias[k], examples);
        });
        expectClose('z', z, (patch + 2) * rounding, sizes[0]);
        expectClose('dx', dx, (s.filters * s.kernelHeight * s.kernelWidth + 2) * rounding, sizes[1]);
        expectClose('dWeight', dWeight, (examples * places + 2) * rounding, sizes[2]);
        expectClose('dBias', dBias, (examples * places + 2) * rounding, sizes[3]);
        for (const factor of [x, dz, weight, bias]) expectEqual('a factor', factor);
      }
    }),
    { numRuns: 300 },
  );
});
