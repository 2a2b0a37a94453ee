import type { Shape } from '../tensor';
import { type ActivationLayerSpec, createActivation } from './activation';
import { type AddSpec, createAdd } from './add';
import { type BatchNormSpec, createBatchNorm } from './batchNorm';
import { type Conv2dSpec, createConv2d } from './conv2d';
import { createDense, type DenseSpec } from './dense';
import { createDropout, type DropoutSpec } from './dropout';
import { createEmbedding, type EmbeddingSpec } from './embedding';
import { createFlatten, type FlattenSpec } from './flatten';
import { createGru, type GruSpec } from './gru';
import type { Layer, LayerBuild, LayerFactory } from './layer';
import { createLstm, type LstmSpec } from './lstm';
import { createOneHot, type OneHotSpec } from './oneHot';
import {
  type AveragePool2dSpec,
  createAveragePool2d,
  createGlobalAveragePool,
  createMaxPool2d,
  type GlobalAveragePoolSpec,
  type MaxPool2dSpec,
} from './pool2d';
import { createRnn, type RnnSpec } from './rnn';
import { createSoftmax, type SoftmaxSpec } from './softmax';

/** Every kind of layer a network can hold; a new kind joins this union and the table below. */
export type LayerSpec =
  | DenseSpec
  | ActivationLayerSpec
  | Conv2dSpec
  | MaxPool2dSpec
  | AveragePool2dSpec
  | GlobalAveragePoolSpec
  | FlattenSpec
  | AddSpec
  | DropoutSpec
  | BatchNormSpec
  | RnnSpec
  | LstmSpec
  | GruSpec
  | OneHotSpec
  | EmbeddingSpec
  | SoftmaxSpec;

const factories: { readonly [K in LayerSpec['kind']]: LayerFactory<Extract<LayerSpec, { kind: K }>> } = {
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

/** @throws RangeError naming the layer and both shapes where they do not fit */
export function createLayer(spec: LayerSpec, inputShapes: readonly Shape[], build: LayerBuild): Layer {
  const factory = factories[spec.kind] as LayerFactory<LayerSpec>;
  return factory(spec, inputShapes, build);
}
