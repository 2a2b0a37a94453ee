import { sizeOf } from '../tensor';
import { type LayerFactory, onlyShape } from './layer';

export interface FlattenSpec {
  readonly kind: 'flatten';
}

/** [H, W, C] or [T, F] as one row of numbers, in the order they lie in: nothing is copied. */
export const createFlatten: LayerFactory<FlattenSpec> = (_spec, inputShapes, build) => ({
  name: build.name,
  inputShapes,
  outputShape: [sizeOf(onlyShape(inputShapes, build))],
  params: [],
  buffers: [],
  createPass: ([{ y, dy }]) => ({ y, dy: dy ?? build.kernels.allocate(0), trace: {}, forward() {}, backward() {} }),
});
