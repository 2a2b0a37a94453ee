import { addColumnSums, addPatchesTransposed, addTransposedProduct, AS_IT_IS, FROM_BIAS, FROM_ZERO, multiply, multiplyPatches, packTransposed } from './products';
import { store } from './vector';

/**
 * What does not change from call to call; written by simdConvolution.ts in this order. Images are [height, width, channels], padded ones
 * [paddedHeight, paddedWidth, channels]; a run is a row of the kernel, kernelWidth · channels numbers side by side in an image.
 */
@unmanaged
class Convolution {
  height: i32;
  width: i32;
  channels: i32;
  kernelHeight: i32;
  kernelWidth: i32;
  strideHeight: i32;
  strideWidth: i32;
  outHeight: i32;
  outWidth: i32;
  filters: i32;
  padTop: i32;
  padLeft: i32;
  paddedHeight: i32;
  paddedWidth: i32;
  /** Room for a padded image; 0 where nothing is padded. */
  padded: usize;
  /** Room for the patches [places, patch] of one image. */
  patches: usize;
  /** Room for panels of eight filters, [patch, 8] each. */
  panels: usize;
}

/** With fewer numbers side by side than this the weight gradient is summed turned round, filters side by side, and added at the end. */
const SHORT_RUN = 16;

@inline function rowBytes(shape: Convolution): usize { return <usize>(shape.paddedWidth * shape.channels) << 2; }

function copyNumbers(source: usize, target: usize, count: i32): void {
  for (let left = count; left > 0; left -= 4, source += 16, target += 16) store(target, v128.load(source), left);
}

/** The image itself, or a copy of it within zeros, of which only the inside is written. */
function paddedImage(shape: Convolution, image: usize): usize {
  if (!shape.padded) return image;
  const row = shape.width * shape.channels;
  let to = shape.padded + <usize>shape.padTop * rowBytes(shape) + (<usize>(shape.padLeft * shape.channels) << 2);
  for (let i = 0; i < shape.height; i++, image += <usize>row << 2, to += rowBytes(shape)) copyNumbers(image, to, row);
  return shape.padded;
}

function clearPadded(shape: Convolution): void {
  if (shape.padded) memory.fill(shape.padded, 0, <usize>shape.paddedHeight * rowBytes(shape));
}

/** target[f, k] += sums[k, f] */
function addTransposed(length: i32, filters: i32, sums: usize, target: usize): void {
  for (let f = 0; f < filters; f++, sums += 4) {
    let from = sums;
    for (let k = 0; k < length; k++, target += 4, from += <usize>filters << 2) f32.store(target, f32.load(target) + f32.load(from));
  }
}

/** z = bias + patches times filters; bias 0: none */
export function convolutionForward(shape: Convolution, x: usize, weight: usize, bias: usize, z: usize, batch: i32): void {
  const run = shape.kernelWidth * shape.channels, patch = shape.kernelHeight * run, patchRow = <usize>patch << 2;
  const places = shape.outHeight * shape.outWidth, zRow = <usize>shape.filters << 2;
  const panel = patchRow << 3;
  for (let f = 0; f < shape.filters; f += 8) {
    packTransposed(min(8, shape.filters - f), patch, weight + <usize>f * patchRow, patchRow, shape.panels + <usize>(f >> 3) * panel);
  }
  const mode = bias ? FROM_BIAS : FROM_ZERO;
  clearPadded(shape);
  for (let b = 0; b < batch; b++) {
    const image = paddedImage(shape, x);
    multiplyPatches(
      places, shape.outWidth, <usize>shape.strideHeight * rowBytes(shape), <usize>(shape.strideWidth * shape.channels) << 2,
      shape.kernelHeight, run, rowBytes(shape), image, shape.panels, shape.filters, z, mode, bias,
    );
    x += <usize>(shape.height * shape.width * shape.channels) << 2;
    z += <usize>places * zRow;
  }
}

/** dWeight += dzᵀ patches, dBias += Σ dz; dBias 0: none */
export function convolutionBackwardParams(shape: Convolution, x: usize, dz: usize, dWeight: usize, dBias: usize, batch: i32): void {
  const run = shape.kernelWidth * shape.channels, patch = shape.kernelHeight * run, patchRow = <usize>patch << 2;
  const places = shape.outHeight * shape.outWidth, dzRow = <usize>shape.filters << 2;
  const row = rowBytes(shape);
  clearPadded(shape);
  if (run < SHORT_RUN) memory.fill(shape.panels, 0, <usize>(patch * shape.filters) << 2);
  for (let b = 0; b < batch; b++) {
    const image = paddedImage(shape, x);
    if (run < SHORT_RUN) {
      addPatchesTransposed(
        shape.kernelHeight, run, row, shape.filters, shape.outHeight, shape.outWidth,
        <usize>shape.strideHeight * row, <usize>(shape.strideWidth * shape.channels) << 2, image, dz, shape.panels,
      );
    } else {
      for (let m = 0; m < shape.kernelHeight; m++) {
        addTransposedProduct(
          shape.filters, run, shape.outHeight, shape.outWidth, <usize>shape.outWidth * dzRow, dzRow,
          <usize>shape.strideHeight * row, <usize>(shape.strideWidth * shape.channels) << 2,
          dz, image + <usize>m * row, dWeight + (<usize>(m * run) << 2), patchRow,
        );
      }
    }
    if (dBias) addColumnSums(places, shape.filters, dz, dBias);
    x += <usize>(shape.height * shape.width * shape.channels) << 2;
    dz += <usize>places * dzRow;
  }
  if (run < SHORT_RUN) addTransposed(patch, shape.filters, shape.panels, dWeight);
}

/** image += patches, each where it came from */
function scatterPatches(shape: Convolution, image: usize): void {
  const run = shape.kernelWidth * shape.channels, row = rowBytes(shape);
  let from = shape.patches;
  for (let i = 0; i < shape.outHeight; i++) {
    for (let j = 0; j < shape.outWidth; j++) {
      let to = image + <usize>(i * shape.strideHeight) * row + (<usize>(j * shape.strideWidth * shape.channels) << 2);
      for (let m = 0; m < shape.kernelHeight; m++, to += row, from += <usize>run << 2) {
        for (let k = 0; k < run; k += 4) {
          const at = to + (<usize>k << 2);
          store(at, f32x4.add(v128.load(at), v128.load(from + (<usize>k << 2))), run - k);
        }
      }
    }
  }
}

/** dx = filters times dz, place by place a patch, added up */
export function convolutionBackwardInput(shape: Convolution, dz: usize, weight: usize, dx: usize, batch: i32): void {
  const run = shape.kernelWidth * shape.channels, patch = shape.kernelHeight * run, patchRow = <usize>patch << 2;
  const places = shape.outHeight * shape.outWidth, dzRow = <usize>shape.filters << 2;
  const size = <usize>(shape.height * shape.width * shape.channels) << 2;
  for (let b = 0; b < batch; b++, dz += <usize>places * dzRow, dx += size) {
    multiply(AS_IT_IS, places, patch, shape.filters, dz, weight, shape.patches, FROM_ZERO, 0);
    clearPadded(shape);
    if (!shape.padded) memory.fill(dx, 0, size);
    scatterPatches(shape, shape.padded ? shape.padded : dx);
    if (!shape.padded) continue;
    const count = shape.width * shape.channels;
    let from = shape.padded + <usize>shape.padTop * rowBytes(shape) + (<usize>(shape.padLeft * shape.channels) << 2);
    for (let i = 0; i < shape.height; i++, from += rowBytes(shape)) copyNumbers(from, dx + (<usize>(i * count) << 2), count);
  }
}
