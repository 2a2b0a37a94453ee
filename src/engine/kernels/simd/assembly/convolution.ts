import { ActivationFormula } from '../codes';
import { activate, activateBackward } from './activations';
import { copy } from './arrays';
import { packColumns, packRows, packTransposed } from './packing';
import { addColumnSums, addPatchesTransposed, AS_IT_IS, multiply, multiplyPatches } from './products';
import { halfPackedTile, NOTHING, tileOfRows } from './tiles';
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
  /** Room for the weights, laid out for the product at hand. */
  panels: usize;
  /** Room for the patches of one row of the output; 0 where what ∂loss/∂z gives to x is added place by place. */
  patches: usize;
  /** Room for numbers of ∂loss/∂z, each four times: of four filters over `rowsAtOnce` rows of the output. */
  quads: usize;
  /** As many rows of the output as give one sum over their places. */
  rowsAtOnce: i32;
  /** Whether windows side by side begin at numbers side by side, as in grey images: 1 or 0. */
  isDense: i32;
}

/** With fewer numbers side by side than this the weight gradient is summed turned round, filters side by side, and added at the end. */
const SHORT_RUN = 16;

@inline function rowBytes(shape: Convolution): usize { return <usize>(shape.paddedWidth * shape.channels) << 2; }
@inline function placeBytes(shape: Convolution): usize { return <usize>(shape.strideWidth * shape.channels) << 2; }

/** Where the image lies within the padded one. */
@inline function inside(shape: Convolution): usize {
  return shape.padded + <usize>shape.padTop * rowBytes(shape) + (<usize>(shape.padLeft * shape.channels) << 2);
}

/** The image itself, or a copy of it within zeros, of which only the inside is written. */
function paddedImage(shape: Convolution, image: usize): usize {
  if (!shape.padded) return image;
  const row = shape.width * shape.channels;
  let to = inside(shape);
  for (let i = 0; i < shape.height; i++, image += <usize>row << 2, to += rowBytes(shape)) copy(image, to, row);
  return shape.padded;
}

function clearPadded(shape: Convolution): void {
  if (shape.padded) memory.fill(shape.padded, 0, <usize>shape.paddedHeight * rowBytes(shape));
}

// ---- z = bias + patches times filters ----

/** Filters in panels: of eight, [patch, 8], or where windows are dense of four, [patch, 4] with every number four times. */
function packFilters(shape: Convolution, weight: usize): void {
  const patch = shape.kernelHeight * shape.kernelWidth * shape.channels, row = <usize>patch << 2;
  let panel = shape.panels;
  if (shape.isDense) {
    for (let left = shape.filters; left > 0; left -= 4, weight += 4 * row, panel += <usize>patch << 6) {
      packRows(left, patch, weight, row, 4, panel);
    }
    return;
  }
  for (let left = shape.filters; left > 0; left -= 8, weight += 8 * row, panel += <usize>patch << 5) packTransposed(min(8, left), patch, weight, row, panel);
}

/** z of one image, or max(z, 0), four filters by eight places at a time: what eight windows hold at a place of the kernel lies side by side. */
function multiplyDense(shape: Convolution, rectified: bool, image: usize, bias: usize, z: usize): void {
  const row = rowBytes(shape), zRow = <usize>shape.filters << 2;
  const panel = <usize>(shape.kernelHeight * shape.kernelWidth) << 6;
  for (let i = 0; i < shape.outHeight; i++, image += <usize>shape.strideHeight * row, z += <usize>shape.outWidth * zRow) {
    let a = shape.panels, to = z, from = bias ? bias : NOTHING;
    for (let left = shape.filters; left > 0; left -= 4, a += panel, to += 16, from += bias ? 16 : 0) {
      let b = image, c = to;
      for (let across = shape.outWidth; across > 0; across -= 8, b += 32, c += 8 * zRow) {
        halfPackedTile(true, rectified, shape.kernelHeight, shape.kernelWidth, a, row, 4, b, left, across, c, zRow, from, 0);
      }
    }
  }
}

/** z = bias + patches times filters, y = f(z); bias 0: none; y may be z. */
export function convolutionForward(
  shape: Convolution, code: i32, alpha: f32, x: usize, weight: usize, bias: usize, z: usize, y: usize, batch: i32,
): void {
  const places = shape.outHeight * shape.outWidth, mapSize = places * shape.filters;
  const rectified = code == ActivationFormula.relu && z == y && shape.isDense != 0; // while the tile is in the registers
  packFilters(shape, weight);
  clearPadded(shape);
  for (let b = 0; b < batch; b++) {
    const image = paddedImage(shape, x);
    if (shape.isDense) multiplyDense(shape, rectified, image, bias, z);
    else {
      multiplyPatches(
        places, shape.outWidth, <usize>shape.strideHeight * rowBytes(shape), placeBytes(shape), shape.kernelHeight, shape.kernelWidth * shape.channels,
        rowBytes(shape), image, shape.panels, shape.filters, z, bias ? bias : NOTHING, 0, bias ? 4 : 0,
      );
    }
    if (code != ActivationFormula.linear && !rectified) activate(code, alpha, mapSize, z, y);
    x += <usize>(shape.height * shape.width * shape.channels) << 2;
    z += <usize>mapSize << 2;
    y += <usize>mapSize << 2;
  }
}

// ---- dWeight += dzᵀ patches ----

/** target[f, k] += sums[k, f] */
function addTransposed(length: i32, filters: i32, sums: usize, target: usize): void {
  for (let f = 0; f < filters; f++, sums += 4) {
    let from = sums;
    for (let k = 0; k < length; k++, target += 4, from += <usize>filters << 2) f32.store(target, f32.load(target) + f32.load(from));
  }
}

/** What one image adds to dWeight, four filters by eight numbers of a row of the kernel at a time. */
function addWeightGradient(shape: Convolution, image: usize, dz: usize, dWeight: usize): void {
  const run = shape.kernelWidth * shape.channels, patchRow = <usize>(shape.kernelHeight * run) << 2;
  const row = rowBytes(shape), down = <usize>shape.strideHeight * row, dzRow = <usize>shape.filters << 2;
  for (let i = 0; i < shape.outHeight; i += shape.rowsAtOnce) {
    const rows = min(shape.rowsAtOnce, shape.outHeight - i);
    let target = dWeight, from = dz;
    for (let left = shape.filters; left > 0; left -= 4, target += 4 * patchRow, from += 16) {
      packRows(left, rows * shape.outWidth, from, 4, dzRow, shape.quads);
      let window = image, to = target;
      for (let m = 0; m < shape.kernelHeight; m++, window += row, to += <usize>run << 2) {
        let b = window, c = to;
        for (let across = run; across > 0; across -= 8, b += 32, c += 32) {
          halfPackedTile(false, false, rows, shape.outWidth, shape.quads, down, placeBytes(shape), b, left, across, c, patchRow, c, patchRow);
        }
      }
    }
    image += <usize>rows * down;
    dz += <usize>(rows * shape.outWidth) * dzRow;
  }
}

// ---- dx: every place of dz gives filters times dz to its window, added up ----

/** Panels for every place of the kernel and eight channels: [filters, 8]. */
function packChannels(shape: Convolution, weight: usize): void {
  const patchRow = <usize>(shape.kernelHeight * shape.kernelWidth * shape.channels) << 2;
  let panel = shape.panels;
  for (let place = shape.kernelHeight * shape.kernelWidth; place > 0; place--) {
    for (let c = 0; c < shape.channels; c += 8, panel += <usize>shape.filters << 5) packColumns(shape.filters, weight + (<usize>c << 2), patchRow, panel);
    weight += <usize>shape.channels << 2;
  }
}

/**
 * image += what one image of dz gives, a row of the image that is no padding, four places and eight channels at a time: at one column of the kernel, windows side by side add
 * to places side by side, those of several rows of the output to the same, from the last of them to the first.
 */
function addInputGradient(shape: Convolution, dz: usize, image: usize): void {
  const row = rowBytes(shape), place = <usize>shape.filters << 2, dzRow = <usize>shape.outWidth * place, step = placeBytes(shape), stride = shape.strideHeight;
  const panel = <usize>shape.filters << 5, wide = (shape.channels + 7) >> 3, bRun = <usize>(stride * shape.kernelWidth * wide) * panel;
  image += <usize>shape.padTop * row;
  for (let line = shape.padTop, end = line + shape.height; line < end; line++, image += row) {
    // rows m of the kernel that meet this line, from the one with the last row of the output on
    const first = max(line % stride, line - stride * (shape.outHeight - 1)), last = min(shape.kernelHeight - 1, line);
    if (first > last) continue;
    const rows = (last - first) / stride + 1;
    const from = dz + <usize>((line - first) / stride) * dzRow;
    let b = shape.panels + <usize>(first * shape.kernelWidth * wide) * panel;
    for (let n = 0, to = image; n < shape.kernelWidth; n++, to += <usize>shape.channels << 2) {
      let c = to;
      for (let across = shape.channels; across > 0; across -= 8, b += panel, c += 32) {
        let a = from, at = c;
        for (let left = shape.outWidth; left > 0; left -= 4, a += 4 * place, at += 4 * step) {
          const a1 = left > 1 ? a + place : a, a2 = left > 2 ? a1 + place : a, a3 = left > 3 ? a2 + place : a;
          if (across > 4) tileOfRows(8, rows, shape.filters, 0 - dzRow, 4, bRun, 32, a, a1, a2, a3, b, left, across, at, step, at, step);
          else tileOfRows(4, rows, shape.filters, 0 - dzRow, 4, bRun, 32, a, a1, a2, a3, b, left, across, at, step, at, step);
        }
      }
    }
  }
}

/** The same by way of patches, each added where it belongs. */
function addPatches(shape: Convolution, dz: usize, weight: usize, image: usize): void {
  const run = shape.kernelWidth * shape.channels, row = rowBytes(shape);
  for (let i = 0; i < shape.outHeight; i++, image += <usize>shape.strideHeight * row, dz += <usize>(shape.outWidth * shape.filters) << 2) {
    multiply(AS_IT_IS, shape.outWidth, shape.kernelHeight * run, shape.filters, dz, weight, shape.patches, NOTHING, 0, 0);
    let from = shape.patches;
    for (let j = 0, window = image; j < shape.outWidth; j++, window += placeBytes(shape)) {
      for (let m = 0, to = window; m < shape.kernelHeight; m++, to += row, from += <usize>run << 2) {
        for (let k = 0; k < run; k += 4) {
          const at = to + (<usize>k << 2);
          store(at, f32x4.add(v128.load(at), v128.load(from + (<usize>k << 2))), run - k);
        }
      }
    }
  }
}

/** dy becomes dz, then dWeight and dBias (0: none) grow and dx (0: none) is written. */
export function convolutionBackward(
  shape: Convolution, code: i32, alpha: f32, x: usize, weight: usize, z: usize, y: usize, dy: usize, dWeight: usize, dBias: usize, dx: usize, batch: i32,
): void {
  const run = shape.kernelWidth * shape.channels, patch = shape.kernelHeight * run;
  const places = shape.outHeight * shape.outWidth, mapSize = places * shape.filters;
  const size = <usize>(shape.height * shape.width * shape.channels) << 2;
  const row = rowBytes(shape);
  const turned = run < SHORT_RUN;
  clearPadded(shape);
  if (turned) memory.fill(shape.panels, 0, <usize>(patch * shape.filters) << 2);
  for (let b = 0, at: usize = 0; b < batch; b++, at += <usize>mapSize << 2, x += size) {
    const dz = dy + at;
    if (code != ActivationFormula.linear) activateBackward(code, alpha, mapSize, z + at, y + at, dz, dz);
    const image = paddedImage(shape, x);
    if (turned) {
      addPatchesTransposed(
        shape.kernelHeight, run, row, shape.filters, shape.outHeight, shape.outWidth, <usize>shape.strideHeight * row, placeBytes(shape), image, dz, shape.panels,
      );
    } else addWeightGradient(shape, image, dz, dWeight);
    if (dBias) addColumnSums(places, shape.filters, dz, dBias);
  }
  if (turned) addTransposed(patch, shape.filters, shape.panels, dWeight);
  if (!dx) return;
  if (!shape.patches) packChannels(shape, weight);
  for (let b = 0; b < batch; b++, dy += <usize>mapSize << 2, dx += size) {
    clearPadded(shape);
    if (!shape.padded) memory.fill(dx, 0, size);
    const target = shape.padded ? shape.padded : dx;
    if (shape.patches) addPatches(shape, dy, weight, target);
    else addInputGradient(shape, dy, target);
    if (!shape.padded) continue;
    const count = shape.width * shape.channels;
    let from = inside(shape), to = dx;
    for (let i = 0; i < shape.height; i++, from += row, to += <usize>count << 2) copy(from, to, count);
  }
}
