import type { Floats } from '../../tensor';
import type { ConvolutionKernel, ConvolutionShape } from '../convolution';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';

/**
 * A convolution as three matrix products over patches: every place of the output is an example, its patch the input. Patches of one image
 * at a time, so the scratch stays small: [outHeight · outWidth, kernelHeight · kernelWidth · channels].
 */
export function convolution(shape: ConvolutionShape): ConvolutionKernel {
  const { height, width, channels, filters, kernelHeight, kernelWidth, outHeight, outWidth } = shape;
  const places = outHeight * outWidth;
  const patch = kernelHeight * kernelWidth * channels;
  const patches = new Float64Array(places * patch);
  const imageSize = height * width * channels;
  const mapSize = places * filters;
  // one image's part of a batch is copied, as the matrix products read whole arrays
  const map = new Float64Array(mapSize);
  return {
    forward(x, weight, bias, z, batch) {
      for (let b = 0; b < batch; b++) {
        gatherPatches(x, b * imageSize, patches, shape);
        denseForward(patches, weight, bias, map, places, patch, filters);
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) z[o] = map[i];
      }
    },
    backwardParams(x, dz, dWeight, dBias, batch) {
      for (let b = 0; b < batch; b++) {
        gatherPatches(x, b * imageSize, patches, shape);
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) map[i] = dz[o];
        denseBackwardParams(patches, map, dWeight, dBias, places, patch, filters);
      }
    },
    backwardInput(dz, weight, dx, batch) {
      for (let i = 0; i < batch * imageSize; i++) dx[i] = 0;
      for (let b = 0; b < batch; b++) {
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) map[i] = dz[o];
        denseBackwardInput(map, weight, patches, places, patch, filters);
        scatterPatches(patches, dx, b * imageSize, shape);
      }
    },
  };
}

/** patches[place, (m, n, c)] = x at the place's window, 0 beyond the border. */
function gatherPatches(x: Floats, image: number, patches: Floats, shape: ConvolutionShape): void {
  const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } = shape;
  let p = 0;
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      for (let m = 0; m < kernelHeight; m++) {
        const row = i * strideHeight + m - padTop;
        for (let n = 0; n < kernelWidth; n++) {
          const column = j * strideWidth + n - padLeft;
          const inside = row >= 0 && row < height && column >= 0 && column < width;
          const start = image + (row * width + column) * channels;
          for (let c = 0; c < channels; c++) patches[p++] = inside ? x[start + c] : 0;
        }
      }
    }
  }
}

/** Adds every patch back to where it came from. */
function scatterPatches(patches: Floats, dx: Floats, image: number, shape: ConvolutionShape): void {
  const { height, width, channels, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } = shape;
  let p = 0;
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      for (let m = 0; m < kernelHeight; m++) {
        const row = i * strideHeight + m - padTop;
        for (let n = 0; n < kernelWidth; n++) {
          const column = j * strideWidth + n - padLeft;
          if (row >= 0 && row < height && column >= 0 && column < width) {
            const start = image + (row * width + column) * channels;
            for (let c = 0; c < channels; c++) dx[start + c] += patches[p + c];
          }
          p += channels;
        }
      }
    }
  }
}
