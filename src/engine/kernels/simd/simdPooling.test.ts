import fc from 'fast-check';
import { it } from 'vitest';
import { anyDraw, anySeed, draws, expectClose, expectEqual, kernelPair, rounding, sizesOf } from '../../../../tests/kernelPair';
import type { PoolingShape } from '../convolution';
import { plainKernels } from '../plain/plainKernels';

const plain = plainKernels();

/** One side of image, window and stride. */
const side = fc
  .record({ image: fc.integer({ min: 1, max: 8 }), kernel: fc.integer({ min: 1, max: 4 }), stride: fc.integer({ min: 1, max: 5 }) })
  .map(({ image, kernel, stride }) => {
    const within = Math.min(kernel, image);
    return { image, stride, kernel: within, out: Math.floor((image - within) / stride) + 1 };
  });

const shape = fc.record({ vertical: side, horizontal: side, channels: fc.integer({ min: 1, max: 9 }) }).map(
  ({ vertical, horizontal, channels }): PoolingShape => ({
    height: vertical.image,
    width: horizontal.image,
    channels,
    kernelHeight: vertical.kernel,
    kernelWidth: horizontal.kernel,
    strideHeight: vertical.stride,
    strideWidth: horizontal.stride,
    outHeight: vertical.out,
    outWidth: horizontal.out,
  }),
);

it('finds the same largest values and their places, and leads gradients back to them', () => {
  /** Few values, so that many are equal; or any that there are. */
  const ties = fc.boolean();
  fc.assert(
    fc.property(shape, fc.nat(3), ties, anyDraw, anySeed, (s, batch, tied, draw, seed) => {
      const { both, floats, indices } = kernelPair(seed, draws[draw]);
      const image = s.height * s.width * s.channels;
      const map = s.outHeight * s.outWidth * s.channels;
      const x = floats(batch * image, (rng) => (tied ? Math.round(draws[draw](rng)) : draws[draw](rng)));
      const dy = floats(batch * map);
      const [y, winners, dx] = [floats((batch + 1) * map), indices((batch + 1) * map), floats((batch + 1) * image)];
      const sizes = sizesOf(dx[1]);
      both((kernels, k) => {
        kernels.maxPoolForward(x[k], y[k], winners[k], batch, s);
        kernels.maxPoolBackward(dy[k], winners[k], dx[k], batch, s);
      });
      plain.maxPoolBackward(sizesOf(dy[1]), winners[1], sizes, batch, s);
      expectEqual('y', y);
      expectEqual('winners', winners);
      expectClose('dx', dx, s.kernelHeight * s.kernelWidth * rounding, sizes);
    }),
    { numRuns: 300 },
  );
});

it('finds the same means, and leads gradients back to every place', () => {
  fc.assert(
    fc.property(shape, fc.nat(3), anyDraw, anySeed, (s, batch, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const image = s.height * s.width * s.channels;
      const map = s.outHeight * s.outWidth * s.channels;
      const [x, dy] = [floats(batch * image), floats(batch * map)];
      const [y, dx] = [floats((batch + 1) * map), floats((batch + 1) * image)];
      const sizes = [y, dx].map(([, double]) => sizesOf(double));
      plain.averagePoolForward(sizesOf(x[1]), sizes[0], batch, s);
      plain.averagePoolBackward(sizesOf(dy[1]), sizes[1], batch, s);
      both((kernels, k) => {
        kernels.averagePoolForward(x[k], y[k], batch, s);
        kernels.averagePoolBackward(dy[k], dx[k], batch, s);
      });
      const tolerance = (s.kernelHeight * s.kernelWidth + 2) * rounding;
      expectClose('y', y, tolerance, sizes[0]);
      expectClose('dx', dx, tolerance, sizes[1]);
    }),
    { numRuns: 300 },
  );
});
