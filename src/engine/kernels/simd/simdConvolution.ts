import type { Activation } from '../../activations/activation';
import type { ParamValues } from '../../spec';
import type { ConvolutionShape } from '../convolution';
import type { WeightedArrays, WeightedKernel } from '../weighted';
import { addressesOf } from './addresses';
import { ActivationFormula } from './codes';
import type { SimdRoom } from './memory';
import { withOwnActivation } from './ownActivation';
import { activationCode, alphaOf } from './simdFormulas';
import { orNone, type SimdRoutines } from './simdModule';

/** The sums of a weight gradient run over about so many places at a time: what is read of them stays in the first cache. */
const placesAtOnce = 128;

/** With fewer channels than this a tile for every place of the kernel is mostly empty: what ∂loss/∂z gives to x then goes by way of patches. */
const fewChannels = 8;

/** A convolution with the room that its images, filters and gradients need; see assembly/convolution.ts. */
export function convolutionLayer(
  activation: Activation,
  params: ParamValues,
  shape: ConvolutionShape,
  arrays: WeightedArrays,
  simd: SimdRoutines,
  room: SimdRoom,
): WeightedKernel {
  const { height, width, channels, filters, kernelHeight, kernelWidth, strideHeight, strideWidth, padTop, padLeft, outHeight, outWidth } =
    shape;
  const patch = kernelHeight * kernelWidth * channels;
  const paddedHeight = Math.max(padTop + height, (outHeight - 1) * strideHeight + kernelHeight);
  const paddedWidth = Math.max(padLeft + width, (outWidth - 1) * strideWidth + kernelWidth);
  const isPadded = paddedHeight !== height || paddedWidth !== width;
  const padded = room.floats(isPadded ? paddedHeight * paddedWidth * channels : 0);
  const wholeFours = (count: number) => Math.ceil(count / 4) * 4;
  const wholeEights = (count: number) => Math.ceil(count / 8) * 8;
  const isDense = strideWidth * channels === 1;
  const isTrained = arrays.dy.length > 0;
  const addsPatches = arrays.dx !== null && channels < fewChannels;
  const addsPlaces = arrays.dx !== null && !addsPatches;
  const panels = room.floats(
    Math.max(
      isDense ? 4 * patch * wholeFours(filters) : patch * wholeEights(filters),
      isTrained ? patch * filters : 0,
      addsPlaces ? kernelHeight * kernelWidth * wholeEights(channels) * filters : 0,
    ),
  );
  const patches = room.floats(addsPatches ? outWidth * patch + 4 : 0); // the last vector is read whole
  const rowsAtOnce = Math.max(1, Math.floor(placesAtOnce / outWidth));
  const quads = room.floats(isTrained ? 16 * rowsAtOnce * outWidth : 0);
  const fields = room.indices(20);
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
  fields.set(
    [paddedHeight, paddedWidth, orNone(padded), panels.byteOffset, orNone(patches), quads.byteOffset, rowsAtOnce, isDense ? 1 : 0],
    12,
  );
  const at = fields.byteOffset;
  const code = activationCode(activation);
  const [formula, alpha] = [code ?? ActivationFormula.linear, alphaOf(params)];
  const { x, weight, bias, z, y, dy, dWeight, dBias, dx } = addressesOf(arrays);
  const kernel: WeightedKernel = {
    forward: (examples) => simd.convolutionForward(at, formula, alpha, x, weight, bias, z, y, examples),
    backward: (examples) => simd.convolutionBackward(at, formula, alpha, x, weight, z, y, dy, dWeight, dBias, dx, examples),
  };
  return code === undefined ? withOwnActivation(kernel, activation, params, outHeight * outWidth * filters, arrays) : kernel;
}
