import type { Kernels } from '../../src/engine/kernels/kernels';
import { buildNetwork, type Network, type NodeSpec } from '../../src/engine/network';
import { type Floats, sizeOf } from '../../src/engine/tensor';
import type { GoldenLayer, GoldenTensor } from './case';
import { activationIds } from './names';

/** place[i]: where in their order of an example's numbers our i-th one stands; null: the same order. */
export type Places = readonly number[] | null;

/** One of their layers in our network. */
export interface TranslatedNode {
  /** Index in `network.layers`; −1 for the softmax or sigmoid that our loss takes in. */
  readonly layer: number;
  readonly places: Places;
}

export interface TranslatedParam {
  readonly value: Floats;
  readonly grad: Floats;
  readonly places: Places;
}

export interface Translation {
  readonly network: Network;
  readonly nodes: ReadonlyMap<string, TranslatedNode>;
  readonly params: ReadonlyMap<string, TranslatedParam>;
  readonly inputPlaces: Places;
  /** What the loss takes in of their last layer: our network then ends with logits. */
  readonly absorbed: 'softmax' | 'sigmoid' | null;
}

const identity = (size: number) => Array.from({ length: size }, (_, i) => i);

/** Ours is row, column, channel; theirs channel, row, column. */
function mapPlaces([channels, height, width]: readonly number[]): number[] {
  const places: number[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) for (let c = 0; c < channels; c++) places.push((c * height + row) * width + column);
  return places;
}

/** Reads `source` in our order; several examples one after the other. */
export function reordered(source: readonly number[], places: Places): number[] {
  if (!places) return [...source];
  const size = places.length;
  return source.map((_, i) => source[Math.floor(i / size) * size + places[i % size]]);
}

interface Built {
  /** Their shape without the batch axis. */
  readonly shape: readonly number[];
  readonly places: Places;
}

/**
 * Their layers as ours, one for one, but for a last softmax or sigmoid whose cross-entropy takes logits here.
 * @param integers the input is symbols
 * @throws Error with a sentence where there is a layer that the engine does not have
 */
export function translate(
  layers: readonly GoldenLayer[],
  inputShape: readonly number[],
  params: Readonly<Record<string, GoldenTensor>>,
  takesLogits: boolean,
  kernels: Kernels,
): Translation {
  const inputPlaces = inputShape.length === 3 ? mapPlaces(inputShape) : null;
  const built = new Map<string, Built>([['x', { shape: inputShape, places: inputPlaces }]]);
  const specs: NodeSpec[] = [];
  const nodes = new Map<string, TranslatedNode>();
  const roles: { name: string; index: number; places: Places }[][] = [];
  const permutations: { index: number; places: readonly number[] }[] = [];
  let before = 'x';
  let absorbed: Translation['absorbed'] = null;
  layers.forEach((layer, l) => {
    const inputs = inOneOrder(layer.inputs ?? [before], layer.name);
    const [input] = inputs.map((name) => built.get(name) as Built);
    const isLast = l === layers.length - 1;
    before = layer.name;
    if (isLast && takesLogits && layer.type === 'activation' && (layer.fn === 'softmax' || layer.fn === 'sigmoid')) {
      absorbed = layer.fn;
      nodes.set(layer.name, { layer: -1, places: input.places });
      return;
    }
    const node = translateLayer(layer, input);
    built.set(layer.name, node.built);
    nodes.set(layer.name, { layer: specs.length, places: node.built.places });
    specs.push({ ...node.spec, name: layer.name, inputs } as unknown as NodeSpec);
    roles.push(node.params.map(({ role, places }, index) => ({ name: `${layer.name}.${role}`, index, places })));
  });
  /**
   * Where layers are added whose numbers lie in different orders (a flattened map and a vector), the maps' are put into theirs first, by a dense
   * layer whose weights are a permutation.
   */
  function inOneOrder(inputs: readonly string[], reader: string): string[] {
    const orders = inputs.map((name) => (built.get(name) as Built).places?.join());
    if (orders.every((order) => order === orders[0])) return [...inputs];
    return inputs.map((name, k) => {
      const { shape, places } = built.get(name) as Built;
      if (!places) return name;
      if (shape.length !== 1) throw new Error(`${reader} adds maps to something else`);
      const ordered = `${reader}, input ${k + 1} in order`;
      specs.push({ kind: 'dense', units: places.length, activation: 'linear', bias: false, name: ordered, inputs: [name] });
      roles.push([]);
      permutations.push({ index: specs.length - 1, places });
      built.set(ordered, { shape, places: null });
      return ordered;
    });
  }

  const ourInput = inputShape.length === 3 ? [inputShape[1], inputShape[2], inputShape[0]] : inputShape;
  const network = buildNetwork({ inputShape: ourInput, layers: specs }, kernels);
  const found = new Map<string, TranslatedParam>();
  roles.forEach((ofLayer, l) => {
    for (const { name, index, places } of ofLayer) {
      const { value, grad } = network.layers[l].params[index];
      value.set(reordered(params[name].data, places));
      found.set(name, { value, grad, places });
    }
  });
  for (const { index, places } of permutations) {
    const [{ value }] = network.layers[index].params;
    places.forEach((theirs, ours) => {
      value[theirs * places.length + ours] = 1;
    });
  }
  return { network, nodes, params: found, inputPlaces, absorbed };
}

interface TranslatedLayer {
  readonly spec: object;
  readonly built: Built;
  /** In the order of our layer's params. */
  readonly params: readonly { readonly role: string; readonly places: Places }[];
}

/** @param input what it reads; the first of several */
function translateLayer(layer: GoldenLayer, { shape, places }: Built): TranslatedLayer {
  const out = layer.out ?? 0;
  const bias = layer.bias === false ? [] : [{ role: 'b', places: null }];
  const pair = ([vertical, horizontal]: readonly number[]) => [vertical, horizontal];
  const same: Built = { shape, places };
  switch (layer.type) {
    case 'dense': {
      const columns = places && widened(places, out);
      return {
        spec: { kind: 'dense', units: out, activation: 'linear', bias: layer.bias !== false },
        built: { shape: [...shape.slice(0, -1), out], places: null },
        params: [{ role: 'W', places: columns }, ...bias],
      };
    }
    case 'activation': {
      const id = activationIds[layer.fn ?? ''];
      const spec = layer.fn === 'softmax' ? { kind: 'softmax' } : { kind: 'activation', activation: id, activationParams: slope(layer) };
      if (layer.fn !== 'softmax' && !id) throw new Error(`the activation ${layer.fn} is not known`);
      if (layer.fn === 'softmax' && shape.length === 3) throw new Error('a softmax over maps acts on their last axis, which is not ours');
      return { spec, built: same, params: [] };
    }
    case 'add':
      return { spec: { kind: 'add' }, built: same, params: [] };
    case 'conv2d': {
      const { kernel = [], stride = [], pad, out_channels: filters = 0 } = layer;
      if (!pad) throw new Error('a convolution without its padding');
      const [channels, height, width] = shape;
      const kernelPlaces = mapPlaces([channels, ...kernel]);
      const outShape = [
        filters,
        Math.floor((height + pad.top + pad.bottom - kernel[0]) / stride[0]) + 1,
        Math.floor((width + pad.left + pad.right - kernel[1]) / stride[1]) + 1,
      ];
      return {
        spec: {
          kind: 'conv2d',
          filters,
          kernelSize: pair(kernel),
          stride: pair(stride),
          padding: pad,
          activation: 'linear',
          bias: layer.bias !== false,
        },
        built: { shape: outShape, places: mapPlaces(outShape) },
        params: [{ role: 'W', places: widened(kernelPlaces, filters) }, ...bias],
      };
    }
    case 'max_pool':
    case 'avg_pool': {
      const { kernel = [], stride = [] } = layer;
      const [channels, height, width] = shape;
      const outShape = [channels, Math.floor((height - kernel[0]) / stride[0]) + 1, Math.floor((width - kernel[1]) / stride[1]) + 1];
      const kind = layer.type === 'max_pool' ? 'maxPool2d' : 'averagePool2d';
      return {
        spec: { kind, kernelSize: pair(kernel), stride: pair(stride) },
        built: { shape: outShape, places: mapPlaces(outShape) },
        params: [],
      };
    }
    case 'global_avg_pool':
      return { spec: { kind: 'globalAveragePool' }, built: { shape: [shape[0]], places: null }, params: [] };
    case 'flatten':
      return { spec: { kind: 'flatten' }, built: { shape: [sizeOf(shape)], places }, params: [] };
    case 'batch_norm': {
      // of maps a channel is a column in either order; a flattened map's features are reordered with it
      const columns = shape.length === 1 ? places : null;
      return {
        spec: { kind: 'batchNorm', epsilon: layer.eps, momentum: layer.momentum },
        built: same,
        params: ['gamma', 'beta'].map((role) => ({ role, places: columns })),
      };
    }
    case 'dropout':
      return { spec: { kind: 'dropout', rate: layer.p }, built: same, params: [] };
    case 'one_hot':
      return { spec: { kind: 'oneHot', symbols: layer.vocab }, built: { shape: [...shape, layer.vocab ?? 0], places: null }, params: [] };
    case 'embedding':
      return {
        spec: { kind: 'embedding', symbols: layer.vocab, width: layer.dim },
        built: { shape: [...shape, layer.dim ?? 0], places: null },
        params: [{ role: 'E', places: null }],
      };
    case 'recurrent': {
      const { hidden = 0 } = layer;
      const returnSequence = layer.return === 'sequence';
      const common = { units: hidden, returnSequence };
      const specs: Readonly<Record<string, object>> = {
        elman: { kind: 'rnn', ...common, activation: activationIds[layer.nonlinearity ?? ''], activationParams: slope(layer) },
        lstm: { kind: 'lstm', ...common },
        gru: { kind: 'gru', ...common },
        gru_reset_before: { kind: 'gru', ...common, resetBefore: true },
      };
      const spec = specs[layer.cell ?? ''];
      if (!spec) throw new Error(`the recurrent cell ${layer.cell} is not known`);
      const params = ['W_ih', 'W_hh', 'b_ih', 'b_hh'].map((role) => ({ role, places: null }));
      return { spec, built: { shape: returnSequence ? [shape[0], hidden] : [hidden], places: null }, params };
    }
    default:
      throw new Error(`the layer ${layer.type} is not known`);
  }
}

const slope = ({ alpha }: GoldenLayer) => (alpha === undefined ? {} : { alpha });

/** The same order in each of `rows` rows. */
function widened(places: readonly number[], rows: number): number[] {
  return identity(rows).flatMap((row) => places.map((place) => row * places.length + place));
}
