import type { ConvolutionKernel, ConvolutionShape } from '../convolution';
import type { SimdRoom } from './memory';
import { orNone, type SimdRoutines } from './simdModule';

/** A convolution with the room that its images, patches and filters need; see assembly/convolution.ts. */
export function simdConvolution(shape: ConvolutionShape, simd: SimdRoutines, room: SimdRoom): ConvolutionKernel {
  const { height, width, channels, filters, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } =
    shape;
  const patch = kernelHeight * kernelWidth * channels;
  const paddedHeight = Math.max(padTop + height, (outHeight - 1) * strideHeight + kernelHeight);
  const paddedWidth = Math.max(padLeft + width, (outWidth - 1) * strideWidth + kernelWidth);
  const isPadded = paddedHeight !== height || paddedWidth !== width;
  const padded = room.floats(isPadded ? paddedHeight * paddedWidth * channels : 0);
  // four patches are laid side by side at a time, and the last vector is written whole
  const patches = room.floats(Math.max(outHeight * outWidth, 4) * patch + 4);
  const panels = room.floats(8 * Math.max(patch * Math.ceil(filters / 8), filters));
  const fields = room.indices(17);
  fields.set([
    height,
    width,
    channels,
    kernelHeight,
    kernelWidth,
    strideHeight,
    strideWidth,
    outHeight,
    outWidth,
    filters,
    padTop,
    padLeft,
  ]);
  fields.set([paddedHeight, paddedWidth, orNone(padded), patches.byteOffset, panels.byteOffset], 12);
  const at = fields.byteOffset;
  return {
    forward: (x, weight, bias, z, batch) => simd.convolutionForward(at, x.byteOffset, weight.byteOffset, orNone(bias), z.byteOffset, batch),
    backwardParams: (x, dz, dWeight, dBias, batch) =>
      simd.convolutionBackwardParams(at, x.byteOffset, dz.byteOffset, dWeight.byteOffset, orNone(dBias), batch),
    backwardInput: (dz, weight, dx, batch) => simd.convolutionBackwardInput(at, dz.byteOffset, weight.byteOffset, dx.byteOffset, batch),
  };
}
