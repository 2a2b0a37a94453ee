import type { ConvolutionShape } from '../kernels/convolution';
import type { Shape } from '../tensor';
import type { Sides } from './conv2d';
import { alongSide } from './window';

type Padding = Parameters<typeof alongSide>[3];

/** Windows over an image of this shape, with as many places as there are: it may be none. @param padding down, across */
export function windowShape(
  [height, width, channels]: Shape,
  kernelSize: Sides,
  stride: Sides,
  padding: readonly [Padding, Padding],
): Omit<ConvolutionShape, 'filters'> {
  const down = alongSide(height, kernelSize[0], stride[0], padding[0]);
  const across = alongSide(width, kernelSize[1], stride[1], padding[1]);
  return {
    height,
    width,
    channels,
    kernelHeight: kernelSize[0],
    kernelWidth: kernelSize[1],
    strideHeight: stride[0],
    strideWidth: stride[1],
    outHeight: down.places,
    outWidth: across.places,
    padTop: down.before,
    padLeft: across.before,
  };
}
