import { createDense, type DenseSpec } from './dense';
import type { LayerFactory } from './layer';

/** Every kind of layer a network can hold; a new kind joins this union and the table below. */
export type LayerSpec = DenseSpec;

export const layerFactories: { readonly [K in LayerSpec['kind']]: LayerFactory<Extract<LayerSpec, { kind: K }>> } = {
  dense: createDense,
};
