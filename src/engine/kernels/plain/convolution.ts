import type { Floats } from '../../tensor';
import type { ConvolutionShape } from '../convolution';
import { denseBackwardInput, denseBackwardParams, denseForward } from './dense';
import type { WeightedProduct } from './weightedLayer';

/**
 * A convolution as three matrix products over patches: every place of the output is an example, its patch the input. Patches of one image
 * at a time, so the scratch stays small: [outHeight · outWidth, kernelHeight · kernelWidth · channels]. Images that the kernel reaches beyond are
 * laid into zeros first, so that every row of a patch is a run of numbers side by side.
 */
export function convolution(shape: ConvolutionShape): WeightedProduct {
  const { height, width, channels, filters, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } =
    shape;
  const places = outHeight * outWidth;
  const patch = kernelHeight * kernelWidth * channels;
  const patches = new Float64Array(places * patch);
  const imageSize = height * width * channels;
  const mapSize = places * filters;
  // one image's part of a batch is copied, as the matrix products read whole arrays
  const map = new Float64Array(mapSize);
  const paddedHeight = Math.max(padTop + height, (outHeight - 1) * strideHeight + kernelHeight);
  const paddedWidth = Math.max(padLeft + width, (outWidth - 1) * strideWidth + kernelWidth);
  const isPadded = paddedHeight !== height || paddedWidth !== width;
  const padded = new Float64Array(isPadded ? paddedHeight * paddedWidth * channels : 0);
  const rowSize = paddedWidth * channels;
  const run = kernelWidth * channels;

  /** Where row `row` of an image lies within the padded one. */
  const paddedRow = (row: number) => (padTop + row) * rowSize + padLeft * channels;

  /** patches[place, (m, n, c)] = image at the place's window, which begins at `start` */
  const gather = (image: Floats, start: number) => {
    let p = 0;
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        let at = start + i * strideHeight * rowSize + j * strideWidth * channels;
        for (let m = 0; m < kernelHeight; m++, at += rowSize) for (let k = at; k < at + run; k++) patches[p++] = image[k];
      }
    }
  };

  /** The way back: every patch added to where it came from. */
  const scatter = (image: Floats, start: number) => {
    let p = 0;
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        let at = start + i * strideHeight * rowSize + j * strideWidth * channels;
        for (let m = 0; m < kernelHeight; m++, at += rowSize) for (let k = at; k < at + run; k++) image[k] += patches[p++];
      }
    }
  };

  const gatherFrom = (x: Floats, b: number) => {
    if (!isPadded) {
      gather(x, b * imageSize);
      return;
    }
    for (let row = 0, from = b * imageSize; row < height; row++) {
      const to = paddedRow(row);
      for (let k = 0; k < width * channels; k++) padded[to + k] = x[from++];
    }
    gather(padded, 0);
  };

  return {
    forward(x, weight, bias, z, batch) {
      padded.fill(0);
      for (let b = 0; b < batch; b++) {
        gatherFrom(x, b);
        denseForward(patches, weight, bias, map, places, patch, filters);
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) z[o] = map[i];
      }
    },
    backwardParams(x, dz, dWeight, dBias, batch) {
      padded.fill(0);
      for (let b = 0; b < batch; b++) {
        gatherFrom(x, b);
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) map[i] = dz[o];
        denseBackwardParams(patches, map, dWeight, dBias, places, patch, filters);
      }
    },
    backwardInput(dz, weight, dx, batch) {
      for (let i = 0; i < batch * imageSize; i++) dx[i] = 0;
      for (let b = 0; b < batch; b++) {
        for (let i = 0, o = b * mapSize; i < mapSize; i++, o++) map[i] = dz[o];
        denseBackwardInput(map, weight, patches, places, patch, filters);
        if (!isPadded) {
          scatter(dx, b * imageSize);
          continue;
        }
        padded.fill(0);
        scatter(padded, 0);
        for (let row = 0, to = b * imageSize; row < height; row++) {
          const from = paddedRow(row);
          for (let k = 0; k < width * channels; k++) dx[to++] = padded[from + k];
        }
      }
    },
  };
}
