import type { PoolingShape } from '../kernels/convolution';
import { refusal } from '../sentences';
import { type Shape, sizeOf } from '../tensor';
import type { Sides } from './conv2d';
import { isCount, type LayerBuild, type LayerFactory, type LayerPass, onlyShape, type PassOptions, type Source } from './layer';
import { windowShape } from './windowShape';

export interface MaxPool2dSpec {
  readonly kind: 'maxPool2d';
  readonly kernelSize: Sides;
  readonly stride: Sides;
}

export interface AveragePool2dSpec {
  readonly kind: 'averagePool2d';
  readonly kernelSize: Sides;
  readonly stride: Sides;
}

export interface GlobalAveragePoolSpec {
  readonly kind: 'globalAveragePool';
}

/** Windows without padding; rows and columns that no whole window covers are left out. */
function poolingShape({ kernelSize, stride }: MaxPool2dSpec | AveragePool2dSpec, shape: Shape, name: string): PoolingShape {
  if (shape.length !== 3) throw refusal('layer.poolingInput', { layer: name, window: kernelSize, shape });
  if (![...kernelSize, ...stride].every(isCount)) throw refusal('layer.poolingSides', { layer: name, window: kernelSize, stride });
  const [height, width] = shape;
  if (kernelSize[0] > height || kernelSize[1] > width) throw refusal('layer.windowTooLarge', { layer: name, window: kernelSize, shape });
  return windowShape(shape, kernelSize, stride, ['valid', 'valid']);
}

const outputOf = ({ outHeight, outWidth, channels }: PoolingShape): Shape => [outHeight, outWidth, channels];

/** The largest of every window, channel by channel; the gradient goes to where it stood, the first of equals (lecture L9.2). */
export const createMaxPool2d: LayerFactory<MaxPool2dSpec> = (spec, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = poolingShape(spec, onlyShape(inputShapes, build), name);
  const outputShape = outputOf(shape);
  const size = sizeOf(outputShape);
  return {
    name,
    inputShapes,
    outputShape,
    params: [],
    buffers: [],
    createPass([{ y: x, dy: dx }], { capacity, backward }) {
      const y = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      const winners = kernels.allocateIndices(capacity * size);
      return {
        y,
        dy,
        trace: {},
        forward: (batch) => kernels.maxPoolForward(x, y, winners, batch, shape),
        backward(batch) {
          if (dx) kernels.maxPoolBackward(dy, winners, dx, batch, shape);
        },
      };
    },
  };
};

/** The mean of every window, channel by channel. */
export const createAveragePool2d: LayerFactory<AveragePool2dSpec> = (spec, inputShapes, build) => {
  const shape = poolingShape(spec, onlyShape(inputShapes, build), build.name);
  return averagePool(shape, outputOf(shape), inputShapes, build);
};

/** The mean of every map: [H, W, C] → [C]. */
export const createGlobalAveragePool: LayerFactory<GlobalAveragePoolSpec> = (_spec, inputShapes, build) => {
  const input = onlyShape(inputShapes, build);
  if (input.length !== 3) throw refusal('layer.globalAverageInput', { layer: build.name, shape: input });
  const whole = { kind: 'averagePool2d', kernelSize: [input[0], input[1]], stride: [1, 1] } as const;
  return averagePool(poolingShape(whole, input, build.name), [input[2]], inputShapes, build);
};

function averagePool(shape: PoolingShape, outputShape: Shape, inputShapes: readonly Shape[], { name, kernels }: LayerBuild) {
  const size = sizeOf(outputShape);
  return {
    name,
    inputShapes,
    outputShape,
    params: [],
    buffers: [],
    createPass([{ y: x, dy: dx }]: readonly Source[], { capacity, backward }: PassOptions): LayerPass {
      const y = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      return {
        y,
        dy,
        trace: {},
        forward: (batch) => kernels.averagePoolForward(x, y, batch, shape),
        backward(batch) {
          if (dx) kernels.averagePoolBackward(dy, dx, batch, shape);
        },
      };
    },
  };
}
