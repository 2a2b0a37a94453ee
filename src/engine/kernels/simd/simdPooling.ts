import type { Kernels } from '../kernels';
import type { SimdRoutines } from './simdModule';

type Pooling = Pick<Kernels, 'maxPoolForward' | 'maxPoolBackward' | 'averagePoolForward' | 'averagePoolBackward'>;

/** The shape's numbers are written out in each call: a list of them would be made anew for every step. */
export const simdPooling = (simd: SimdRoutines): Pooling => ({
  maxPoolForward: (x, y, winners, batch, s) =>
    simd.maxPoolForward(
      batch,
      s.height * s.width * s.channels,
      s.width,
      s.channels,
      s.kernelHeight,
      s.kernelWidth,
      s.strideHeight,
      s.strideWidth,
      s.outHeight,
      s.outWidth,
      x.byteOffset,
      y.byteOffset,
      winners.byteOffset,
    ),
  maxPoolBackward: (dy, winners, dx, batch, { height, width, channels, outHeight, outWidth }) =>
    simd.maxPoolBackward(
      batch,
      height * width * channels,
      outHeight * outWidth * channels,
      dy.byteOffset,
      winners.byteOffset,
      dx.byteOffset,
    ),
  averagePoolForward: (x, y, batch, s) =>
    simd.averagePoolForward(
      batch,
      s.height * s.width * s.channels,
      s.width,
      s.channels,
      s.kernelHeight,
      s.kernelWidth,
      s.strideHeight,
      s.strideWidth,
      s.outHeight,
      s.outWidth,
      x.byteOffset,
      y.byteOffset,
    ),
  averagePoolBackward: (dy, dx, batch, s) =>
    simd.averagePoolBackward(
      batch,
      s.height * s.width * s.channels,
      s.width,
      s.channels,
      s.kernelHeight,
      s.kernelWidth,
      s.strideHeight,
      s.strideWidth,
      s.outHeight,
      s.outWidth,
      dy.byteOffset,
      dx.byteOffset,
    ),
});
