import { type ActivationSpec, activationOf, isActivatedInPlace } from '../activations/chosen';
import type { ConvolutionShape } from '../kernels/convolution';
import { refusal } from '../sentences';
import type { Shape } from '../tensor';
import { isCount, type LayerFactory, type LayerParam, onlyShape } from './layer';
import { windowShape } from './windowShape';

/** [vertical, horizontal] */
export type Sides = readonly [number, number];

export interface Conv2dSpec extends ActivationSpec {
  readonly kind: 'conv2d';
  readonly filters: number;
  readonly kernelSize: Sides;
  readonly stride: Sides;
  /** `valid`: none; `same`: zeros until the output has ⌈size / stride⌉ places a side, the smaller half before; or so many on each side. */
  readonly padding: 'valid' | 'same' | { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Absent = true. */
  readonly bias?: boolean;
}

/**
 * A convolution (cross-correlation: the kernel is not flipped) over an image [H, W, C], then f: filters that see a window and every channel,
 * with the same weights at every place (lecture L9.2). Weight [filters, kernel height, kernel width, C], bias [filters].
 * Output [(H + padding − kernel) / stride + 1 rounded down, …, filters].
 */
export const createConv2d: LayerFactory<Conv2dSpec> = (spec, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  const { filters, kernelSize } = spec;
  const geometry = convolutionShape(spec, shape, name);
  const { channels, outHeight, outWidth } = geometry;
  const patch = kernelSize[0] * kernelSize[1];
  const { activation, params: activationParams } = activationOf(spec);
  const fans = { fanIn: patch * channels, fanOut: patch * filters };
  const weight = build.param('weight', { role: 'weight', shape: [filters, ...kernelSize, channels], ...fans, start: null });
  const bias = spec.bias === false ? null : build.param('bias', { role: 'bias', shape: [filters], ...fans, start: null });
  const size = outHeight * outWidth * filters;
  return {
    name,
    inputShapes,
    outputShape: [outHeight, outWidth, filters],
    params: [weight, bias].filter((param): param is LayerParam => param !== null),
    buffers: [],
    createPass([{ y: x, dy: dx }], { capacity, backward, keepsPreActivations, gradientOf }) {
      const noBias = kernels.allocate(0);
      const preActivation = kernels.allocate(capacity * size);
      const y = isActivatedInPlace(activation, keepsPreActivations, backward) ? preActivation : kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      const { forward, backward: pullBack } = kernels.convolutionLayer(activation, activationParams, geometry, {
        x,
        weight: weight.value,
        bias: bias?.value ?? noBias,
        preActivation,
        y,
        dy,
        dWeight: gradientOf(weight),
        dBias: bias ? gradientOf(bias) : noBias,
        dx,
      });
      return { y, dy, trace: { preActivation }, forward, backward: pullBack };
    },
  };
};

function convolutionShape({ filters, kernelSize, stride, padding }: Conv2dSpec, shape: Shape, name: string): ConvolutionShape {
  if (shape.length !== 3) throw refusal('layer.convolutionInput', { layer: name, kernelSize, shape });
  if (!isCount(filters)) throw refusal('layer.convolutionFilters', { layer: name, filters, shape });
  if (![...kernelSize, ...stride].every(isCount)) throw refusal('layer.convolutionSides', { layer: name, kernelSize, stride });
  const isSides = typeof padding === 'object';
  if (isSides && !Object.values(padding).every((zeros) => isCount(zeros + 1)))
    throw refusal('layer.convolutionPadding', { layer: name, padding });
  const sides = isSides
    ? ([
        [padding.top, padding.bottom],
        [padding.left, padding.right],
      ] as const)
    : ([padding, padding] as const);
  const windows = windowShape(shape, kernelSize, stride, sides);
  if (windows.outHeight < 1 || windows.outWidth < 1) throw refusal('layer.kernelTooLarge', { layer: name, kernelSize, shape });
  return { ...windows, filters };
}
