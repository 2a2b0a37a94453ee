import type { PoolingShape } from '../convolution';
import type { Kernels } from '../kernels';
import type { SimdRoutines } from './simdModule';

type Pooling = Pick<Kernels, 'maxPoolForward' | 'maxPoolBackward' | 'averagePoolForward' | 'averagePoolBackward'>;

/** The numbers of a shape in the order in which the routines take them. */
const geometry = ({
  height,
  width,
  channels,
  kernelHeight,
  kernelWidth,
  strideHeight,
  strideWidth,
  outHeight,
  outWidth,
}: PoolingShape): [number, number, number, number, number, number, number, number, number] => [
  height * width * channels,
  width,
  channels,
  kernelHeight,
  kernelWidth,
  strideHeight,
  strideWidth,
  outHeight,
  outWidth,
];

export const simdPooling = (simd: SimdRoutines): Pooling => ({
  maxPoolForward: (x, y, winners, batch, shape) =>
    simd.maxPoolForward(batch, ...geometry(shape), x.byteOffset, y.byteOffset, winners.byteOffset),
  maxPoolBackward: (dy, winners, dx, batch, { height, width, channels, outHeight, outWidth }) =>
    simd.maxPoolBackward(
      batch,
      height * width * channels,
      outHeight * outWidth * channels,
      dy.byteOffset,
      winners.byteOffset,
      dx.byteOffset,
    ),
  averagePoolForward: (x, y, batch, shape) => simd.averagePoolForward(batch, ...geometry(shape), x.byteOffset, y.byteOffset),
  averagePoolBackward: (dy, dx, batch, shape) => simd.averagePoolBackward(batch, ...geometry(shape), dy.byteOffset, dx.byteOffset),
});
