import type { Shape } from '../tensor';
import { createDense, type DenseSpec } from './dense';
import type { Layer, LayerBuild, LayerFactory } from './layer';

/** Every kind of layer a network can hold; a new kind joins this union and the table below. */
export type LayerSpec = DenseSpec;

const factories: { readonly [K in LayerSpec['kind']]: LayerFactory<Extract<LayerSpec, { kind: K }>> } = {
  dense: createDense,
};

/** @throws RangeError naming the layer and both shapes where they do not fit */
export function createLayer(spec: LayerSpec, inputShapes: readonly Shape[], build: LayerBuild): Layer {
  const factory = factories[spec.kind] as LayerFactory<LayerSpec>;
  return factory(spec, inputShapes, build);
}
