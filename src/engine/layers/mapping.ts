import { type Floats, type Shape, sizeOf } from '../tensor';
import { type Layer, type LayerBuild, onlyShape } from './layer';

/** y = f(x) over `count` numbers, the last axis `width` wide, and ∂loss/∂x from ∂loss/∂y. */
export interface Mapping {
  forward(x: Floats, y: Floats, count: number, width: number): void;
  backward(x: Floats, y: Floats, dy: Floats, dx: Floats, count: number, width: number): void;
}

/** A layer without parameters that makes of any shape the same one. */
export function mappingLayer(inputShapes: readonly Shape[], build: LayerBuild, mapping: Mapping): Layer {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  const size = sizeOf(shape);
  const width = shape[shape.length - 1];
  return {
    name,
    inputShapes,
    outputShape: shape,
    params: [],
    buffers: [],
    createPass([{ y: x, dy: dx }], { capacity, backward }) {
      const y = kernels.allocate(capacity * size);
      const dy = kernels.allocate(backward ? capacity * size : 0);
      return {
        y,
        dy,
        trace: { preActivation: x },
        forward: (batch) => mapping.forward(x, y, batch * size, width),
        backward(batch) {
          if (dx) mapping.backward(x, y, dy, dx, batch * size, width);
        },
      };
    },
  };
}
