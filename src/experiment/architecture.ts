import type { LayerSpec } from '../engine/layers/registry';
import { measureLayer } from '../engine/layers/shape';
import type { NodeSpec } from '../engine/network';
import { entryOf } from '../engine/spec';
import { type Shape, sizeOf } from '../engine/tensor';
import { type HiddenLayer, isRecurrent, layerKinds, readsWindow } from './layerKinds';
import { ExperimentError, say } from './sentences';

/** What the data give to the network and want from it. */
export interface NetworkTask {
  /** [F], [H, W, C], [T, F], or [T] for symbols */
  readonly inputShape: Shape;
  /** Number of different symbols where the input is a sequence of them; otherwise null. */
  readonly symbols: number | null;
  /** Whether every step has a target of its own. */
  readonly perStep: boolean;
  readonly outputs: number;
  readonly outputActivation: string;
}

/** A learner's layer among the engine's. */
export interface ColumnSpec {
  /** Engine's layer that holds its weights (or that does its work, where it has none). */
  readonly main: number;
  /** Engine's layer whose output is the column's. */
  readonly last: number;
  /** Engine's layer whose output is the normalised sum, before the activation; absent without batch normalisation. */
  readonly normalised?: number;
  /** Engine's layer whose output a skip connection is added to; absent without one. */
  readonly activated?: number;
  readonly outputShape: Shape;
  readonly parameterCount: number;
}

export interface Architecture {
  readonly nodes: readonly NodeSpec[];
  /** The hidden layers in order, then the output. */
  readonly columns: readonly ColumnSpec[];
}

/**
 * The engine's layers for an experiment's hidden layers and output. Symbols become one-hot rows, an image before a dense layer is flattened,
 * a sequence before the output is reduced to its last state unless every step has a target. A dense or convolutional layer is W x + b, batch
 * normalisation, activation, skip connection (added, through a linear projection where shapes differ), dropout, in this order.
 * @throws EngineError or ExperimentError naming the layer and both shapes where two layers do not fit
 */
export function architecture(hidden: readonly HiddenLayer[], task: NetworkTask): Architecture {
  const nodes: NodeSpec[] = [];
  const columns: ColumnSpec[] = [];
  let shape = task.inputShape;
  let counted = 0;
  let parameterCount = 0;
  let at = 'x';
  /** Output of every learner's layer, the input first: where skip connections begin. */
  const places: { name: string; shape: Shape }[] = [];

  const add = (spec: LayerSpec, name: string, inputs: readonly string[] = [at], inputShapes: readonly Shape[] = [shape]): number => {
    const measured = measureLayer(spec, inputShapes, name);
    nodes.push({ ...spec, name, inputs });
    shape = measured.outputShape;
    parameterCount += measured.parameterCount;
    at = name;
    return nodes.length - 1;
  };
  const endColumn = (main: number, stages: Pick<ColumnSpec, 'normalised' | 'activated'> = {}) => {
    columns.push({ main, last: nodes.length - 1, ...stages, outputShape: shape, parameterCount: parameterCount - counted });
    counted = parameterCount;
    places.push({ name: at, shape });
  };

  if (task.symbols !== null && hidden[0]?.kind !== 'embedding') add({ kind: 'oneHot', symbols: task.symbols }, 'symbols');
  places.push({ name: at, shape });

  hidden.forEach((layer, l) => {
    const name = `layer ${l + 1}`;
    const kind = entryOf(layerKinds, layer.kind);
    if ((kind.flattensImages && shape.length === 3) || (readsWindow(layer) && shape.length === 2))
      add({ kind: 'flatten' }, `${name}, flattened`);
    const staysSequence = task.perStep || hidden.slice(l + 1).some(isRecurrent);
    const main = add(kind.layer(layer, { returnSequence: staysSequence, symbols: task.symbols ?? 0 }), name);
    const normalised =
      layer.params.batchNorm === 1 ? add({ kind: 'batchNorm', epsilon: 1e-5, momentum: 0.1 }, `${name}, normalised`) : undefined;
    if (kind.activationFollows && layer.activation !== 'linear') {
      if (main === nodes.length - 1) nodes[main] = withActivation(nodes[main], layer);
      else add({ kind: 'activation', activation: layer.activation, activationParams: layer.params }, `${name}, ${layer.activation}`);
    }
    const activated = layer.params.skip > 0 ? nodes.length - 1 : undefined;
    if (activated !== undefined) addSkip(name, layer.params.skip);
    if (layer.params.dropout > 0) add({ kind: 'dropout', rate: layer.params.dropout }, `${name}, dropout`);
    endColumn(main, { ...(normalised !== undefined && { normalised }), ...(activated !== undefined && { activated }) });
  });

  if (shape.length === 3 || (shape.length === 2 && !task.perStep)) add({ kind: 'flatten' }, 'output, flattened');
  const main = add({ kind: 'dense', units: task.outputs, activation: task.outputActivation }, 'output');
  endColumn(main);
  return { nodes, columns };

  function addSkip(name: string, over: number): void {
    const from = places[Math.max(0, places.length - over)];
    const [own, ownShape] = [at, shape];
    let skipped = from;
    if (from.shape.join() !== shape.join()) {
      add(projection(from.shape, ownShape, name), `${name}, projection`, [from.name], [from.shape]);
      skipped = { name: at, shape };
      shape = ownShape;
    }
    add({ kind: 'add' }, `${name}, sum`, [own, skipped.name], [ownShape, skipped.shape]);
  }
}

/** The activation is fused into the layer that it follows. */
const withActivation = (node: NodeSpec, { activation, params }: HiddenLayer): NodeSpec =>
  ({ ...node, activation, activationParams: params }) as NodeSpec;

/** A linear map between the shapes of a skip connection. @throws ExperimentError where there is none */
function projection(from: Shape, to: Shape, name: string): LayerSpec {
  if (from.length === to.length && to.length <= 2 && (to.length === 1 || from[0] === to[0])) {
    return { kind: 'dense', units: to[to.length - 1], activation: 'linear', bias: false };
  }
  const stride = [0, 1].map((side) => Math.ceil(from[side] / to[side]));
  const fits = from.length === 3 && to.length === 3 && [0, 1].every((side) => Math.ceil(from[side] / stride[side]) === to[side]);
  if (!fits) throw new ExperimentError(say('layer.noSkip', { layer: name, from, to }));
  return {
    kind: 'conv2d',
    filters: to[2],
    kernelSize: [1, 1],
    stride: [stride[0], stride[1]],
    padding: 'same',
    activation: 'linear',
    bias: false,
  };
}

/** Weights a dense layer would need in place of shared ones (lecture L9.3). */
export const withoutSharing = (from: Shape, to: Shape): number => sizeOf(from) * sizeOf(to) + sizeOf(to);
