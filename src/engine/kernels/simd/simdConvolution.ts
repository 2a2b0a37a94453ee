import type { Floats } from '../../tensor';
import type { ConvolutionKernel, ConvolutionShape } from '../convolution';
import type { SimdMemory } from './memory';
import { type SimdExports, start } from './simdModule';

/**
 * A convolution without patches being copied for the forward pass and the weight gradient: their product walks over the image with two levels of
 * strides, a row of the kernel being side by side in it. Images with padding are copied into a padded one first. The input gradient is a product
 * into patches, which are then added where they came from.
 */
export function simdConvolution(shape: ConvolutionShape, simd: SimdExports, memory: SimdMemory): ConvolutionKernel {
  const { height, width, channels, filters, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } =
    shape;
  const patchRow = kernelWidth * channels;
  const patch = kernelHeight * patchRow;
  const places = outHeight * outWidth;
  const mapSize = places * filters;
  const imageSize = height * width * channels;
  const paddedHeight = Math.max(padTop + height, (outHeight - 1) * strideHeight + kernelHeight);
  const paddedWidth = Math.max(padLeft + width, (outWidth - 1) * strideWidth + kernelWidth);
  const isPadded = paddedHeight !== height || paddedWidth !== width;
  const padded = memory.floats(isPadded ? paddedHeight * paddedWidth * channels : 0);
  const patches = memory.floats(places * patch);
  const turned = memory.floats(patch * filters);
  const rowSize = (isPadded ? paddedWidth : width) * channels;

  /** Pointer to image b, padded where the shape asks for it. */
  const imageAt = (x: Floats, b: number): number => {
    if (!isPadded) return x.byteOffset + 4 * b * imageSize;
    for (let row = 0; row < height; row++) {
      const from = b * imageSize + row * width * channels;
      const to = ((padTop + row) * paddedWidth + padLeft) * channels;
      for (let i = 0; i < width * channels; i++) padded[to + i] = x[from + i];
    }
    return padded.byteOffset;
  };

  return {
    forward(x, weight, bias, z, batch) {
      if (isPadded) padded.fill(0);
      simd.transpose(filters, patch, weight.byteOffset, turned.byteOffset);
      const mode = bias.length > 0 ? start.bias : start.zero;
      for (let b = 0; b < batch; b++) {
        const at = imageAt(x, b);
        simd.product(
          places,
          outWidth,
          strideHeight * rowSize,
          strideWidth * channels,
          filters,
          kernelHeight,
          rowSize,
          patchRow * filters,
          patchRow,
          1,
          filters,
          at,
          turned.byteOffset,
          z.byteOffset + 4 * b * mapSize,
          filters,
          mode,
          bias.byteOffset,
        );
      }
    },
    backwardParams(x, dz, dWeight, dBias, batch) {
      if (isPadded) padded.fill(0);
      for (let b = 0; b < batch; b++) {
        const at = imageAt(x, b);
        const dMap = dz.byteOffset + 4 * b * mapSize;
        for (let m = 0; m < kernelHeight; m++) {
          simd.product(
            filters,
            filters,
            0,
            1,
            patchRow,
            outHeight,
            outWidth * filters,
            strideHeight * rowSize,
            outWidth,
            filters,
            strideWidth * channels,
            dMap,
            at + 4 * m * rowSize,
            dWeight.byteOffset + 4 * m * patchRow,
            patch,
            start.c,
            0,
          );
        }
      }
      if (dBias.length > 0) simd.addColumnSums(batch * places, filters, dz.byteOffset, dBias.byteOffset);
    },
    backwardInput(dz, weight, dx, batch) {
      for (let i = 0; i < batch * imageSize; i++) dx[i] = 0;
      for (let b = 0; b < batch; b++) {
        const dMap = dz.byteOffset + 4 * b * mapSize;
        simd.product(
          places,
          places,
          0,
          filters,
          patch,
          1,
          0,
          0,
          filters,
          1,
          patch,
          dMap,
          weight.byteOffset,
          patches.byteOffset,
          patch,
          start.zero,
          0,
        );
        const target = isPadded ? padded.byteOffset : dx.byteOffset + 4 * b * imageSize;
        if (isPadded) padded.fill(0);
        simd.scatterPatches(
          outHeight,
          outWidth,
          kernelHeight,
          patchRow,
          strideHeight,
          strideWidth * channels,
          rowSize,
          patches.byteOffset,
          target,
        );
        if (!isPadded) continue;
        for (let row = 0; row < height; row++) {
          const from = ((padTop + row) * paddedWidth + padLeft) * channels;
          const to = b * imageSize + row * width * channels;
          for (let i = 0; i < width * channels; i++) dx[to + i] = padded[from + i];
        }
      }
    },
  };
}
