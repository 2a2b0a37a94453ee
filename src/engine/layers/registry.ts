import type { Shape } from '../tensor';
import { createActivation } from './activation';
import { createDense } from './dense';
import { createFlatten } from './flatten';
import type { Layer, LayerBuild, LayerFactory } from './layer';
import { addedLayers, imageLayers, sequenceLayers } from './layerParts';
import { createSoftmax } from './softmax';

/** Every kind of layer a network can hold, by the `kind` of its spec: those of all networks, and those that come with a run that has them. */
const factories = {
  dense: createDense,
  activation: createActivation,
  flatten: createFlatten,
  softmax: createSoftmax,
};

type Factories = typeof factories &
  typeof imageLayers.loaded.factories &
  typeof sequenceLayers.loaded.factories &
  typeof addedLayers.loaded.factories;

/** The plain spec of any of them. */
export type LayerSpec = Parameters<Factories[keyof Factories]>[0];

function factoryOf(kind: LayerSpec['kind']): LayerFactory<LayerSpec> {
  const loaded = [imageLayers, sequenceLayers, addedLayers].flatMap((group) => (group.isLoaded ? [group.loaded.factories] : []));
  const known: Partial<Factories> = Object.assign({}, factories, ...loaded);
  const factory = known[kind];
  if (!factory) throw new Error(`the layer ${kind} was used before it was loaded`);
  return factory as LayerFactory<LayerSpec>;
}

/** @throws EngineError naming the layer and both shapes where they do not fit */
export const createLayer = (spec: LayerSpec, inputShapes: readonly Shape[], build: LayerBuild): Layer =>
  factoryOf(spec.kind)(spec, inputShapes, build);
