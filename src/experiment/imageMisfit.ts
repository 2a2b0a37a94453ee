import { alongSide } from '../engine/layers/window';
import type { Shape } from '../engine/tensor';
import { type HiddenLayer, kindOf } from './layerKinds';

/** A layer whose window is larger than what it would read. */
export interface ImageMisfit {
  /** Among the hidden layers. */
  readonly index: number;
  /** What it would read, [H, W, C]. */
  readonly shape: Shape;
  readonly kernelSize: number;
  /** The largest kernel that fits. */
  readonly fitting: number;
  /** Whether zeros around it would make it fit. */
  readonly canPad: boolean;
}

/** The first layer that does not fit over images of this shape; null where all do. */
export function imageMisfit(hidden: readonly HiddenLayer[], images: Shape): ImageMisfit | null {
  let shape = images;
  for (const [index, layer] of hidden.entries()) {
    const spec = kindOf(layer).layer(layer, { returnSequence: false, symbols: 0 });
    if (spec.kind !== 'conv2d' && spec.kind !== 'maxPool2d' && spec.kind !== 'averagePool2d') return null; // a vector from here on
    const padding = spec.kind === 'conv2d' && spec.padding === 'same' ? 'same' : 'valid';
    const places = ([0, 1] as const).map((side) => alongSide(shape[side], spec.kernelSize[side], spec.stride[side], padding).places);
    if (places.some((count) => count < 1)) {
      return { index, shape, kernelSize: spec.kernelSize[0], fitting: Math.min(shape[0], shape[1]), canPad: spec.kind === 'conv2d' };
    }
    shape = [...places, spec.kind === 'conv2d' ? spec.filters : shape[2]];
  }
  return null;
}
