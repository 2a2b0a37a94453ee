import type { Shape } from '../tensor';
import { createActivation } from './activation';
import { createAdd } from './add';
import { createBatchNorm } from './batchNorm';
import { createConv2d } from './conv2d';
import { createDense } from './dense';
import { createDropout } from './dropout';
import { createEmbedding } from './embedding';
import { createFlatten } from './flatten';
import { createGru } from './gru';
import type { Layer, LayerBuild, LayerFactory } from './layer';
import { createLstm } from './lstm';
import { createOneHot } from './oneHot';
import { createAveragePool2d, createGlobalAveragePool, createMaxPool2d } from './pool2d';
import { createRnn } from './rnn';
import { createSoftmax } from './softmax';

/** Every kind of layer a network can hold, by the `kind` of its spec. */
const factories = {
  dense: createDense,
  activation: createActivation,
  conv2d: createConv2d,
  maxPool2d: createMaxPool2d,
  averagePool2d: createAveragePool2d,
  globalAveragePool: createGlobalAveragePool,
  flatten: createFlatten,
  add: createAdd,
  dropout: createDropout,
  batchNorm: createBatchNorm,
  rnn: createRnn,
  lstm: createLstm,
  gru: createGru,
  oneHot: createOneHot,
  embedding: createEmbedding,
  softmax: createSoftmax,
};

/** The plain spec of any of them. */
export type LayerSpec = Parameters<(typeof factories)[keyof typeof factories]>[0];

/** @throws EngineError naming the layer and both shapes where they do not fit */
export function createLayer(spec: LayerSpec, inputShapes: readonly Shape[], build: LayerBuild): Layer {
  const factory = factories[spec.kind] as LayerFactory<LayerSpec>;
  return factory(spec, inputShapes, build);
}
