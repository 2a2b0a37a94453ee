import type { Kernels } from '../../src/engine/kernels/kernels';
import { buildNetwork, type Network, type NodeSpec } from '../../src/engine/network';
import type { Floats } from '../../src/engine/tensor';
import type { GoldenLayer, GoldenTensor } from './case';
import { mapPlaces, type Places, reordered } from './places';
import { type Built, type Form, translateLayer } from './translateLayer';

/** One of their layers in our network. */
export interface TranslatedNode {
  /** Index in `network.layers`; −1 for the softmax or sigmoid that our loss takes in. */
  readonly layer: number;
  /** Which of our layer's numbers are theirs. */
  readonly at: 'output' | 'preActivation';
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

type NamedBuilt = Built & { /** Of our layer. */ readonly name: string };

/**
 * Their layers as ours. A last softmax or sigmoid is left to the cross-entropy that takes logits here.
 * @throws Error with a sentence where there is a layer that the engine does not have
 */
export function translate(
  layers: readonly GoldenLayer[],
  inputShape: readonly number[],
  params: Readonly<Record<string, GoldenTensor>>,
  takesLogits: boolean,
  kernels: Kernels,
  form: Form = 'apart',
): Translation {
  const inputPlaces = inputShape.length === 3 ? mapPlaces(inputShape) : null;
  const built = new Map<string, NamedBuilt>([['x', { name: 'x', shape: inputShape, places: inputPlaces }]]);
  const specs: NodeSpec[] = [];
  const nodes = new Map<string, TranslatedNode>();
  const roles: { name: string; index: number; places: Places }[][] = [];
  const permutations: { index: number; places: readonly number[] }[] = [];
  const last = layers[layers.length - 1];
  const isAbsorbed = takesLogits && last.type === 'activation' && (last.fn === 'softmax' || last.fn === 'sigmoid');
  const fusions = form === 'fused' ? activationsWithin(layers, isAbsorbed) : new Map<string, GoldenLayer>();
  const fused = new Set([...fusions.values()].map(({ name }) => name));
  let before = 'x';
  for (const layer of layers) {
    const reads = layer.inputs ?? [before];
    before = layer.name;
    const { name: source, places } = builtAs(reads[0], layer.name);
    if (layer === last && isAbsorbed && specs[specs.length - 1]?.name === source) {
      nodes.set(layer.name, { layer: -1, at: 'output', places });
    } else if (fused.has(layer.name)) {
      built.set(layer.name, builtAs(reads[0], layer.name));
      nodes.set(layer.name, { layer: specs.findIndex(({ name }) => name === source), at: 'output', places });
    } else {
      const inputs = inOneOrder(reads, layer.name);
      // logits that are not the last layer's become that
      const left = layer === last && isAbsorbed ? { ...layer, fn: 'linear' } : layer;
      const node = translateLayer(left, builtAs(inputs[0], layer.name), fusions.get(layer.name), form);
      built.set(layer.name, { name: layer.name, ...node.built });
      nodes.set(layer.name, { layer: specs.length, at: fusions.has(layer.name) ? 'preActivation' : 'output', places: node.built.places });
      specs.push({ ...node.spec, name: layer.name, inputs: inputs.map((name) => builtAs(name, layer.name).name) } as unknown as NodeSpec);
      roles.push(node.params.map(({ role, places: order }, index) => ({ name: `${layer.name}.${role}`, index, places: order })));
    }
  }
  function builtAs(name: string, reader: string): NamedBuilt {
    const found = built.get(name);
    if (!found) throw new Error(`${reader} reads “${name}”, but no layer before it has that name`);
    return found;
  }
  /**
   * Where layers are added whose numbers lie in different orders (a flattened map and a vector), the maps' are put into theirs first, by a dense
   * layer whose weights are a permutation.
   */
  function inOneOrder(inputs: readonly string[], reader: string): string[] {
    const orders = inputs.map((name) => builtAs(name, reader).places?.join());
    if (orders.every((order) => order === orders[0])) return [...inputs];
    return inputs.map((name, k) => {
      const { name: source, shape, places } = builtAs(name, reader);
      if (!places) return name;
      if (shape.length !== 1) throw new Error(`${reader} adds maps to something else`);
      const ordered = `${reader}, input ${k + 1} in order`;
      specs.push({ kind: 'dense', units: places.length, activation: 'linear', bias: false, name: ordered, inputs: [source] });
      roles.push([]);
      permutations.push({ index: specs.length - 1, places });
      built.set(ordered, { name: ordered, shape, places: null });
      return ordered;
    });
  }

  const ourInput = inputShape.length === 3 ? [inputShape[1], inputShape[2], inputShape[0]] : inputShape;
  const network = buildNetwork({ inputShape: ourInput, layers: specs }, kernels);
  const found = new Map<string, TranslatedParam>();
  roles.forEach((ofLayer, l) => {
    for (const { name, index, places } of ofLayer) {
      const { value } = network.layers[l].params[index];
      const given = params[name]?.data;
      if (given?.length !== value.length)
        throw new Error(`${name} has ${value.length} numbers, but the case gives ${given?.length ?? 'none'}`);
      const start = (value.byteOffset - network.parameters.byteOffset) / value.BYTES_PER_ELEMENT;
      value.set(reordered(given, places));
      found.set(name, { value, grad: network.gradients.subarray(start, start + value.length), places });
    }
  });
  for (const { index, places } of permutations) {
    const [{ value }] = network.layers[index].params;
    places.forEach((theirs, ours) => {
      value[theirs * places.length + ours] = 1;
    });
  }
  return { network, nodes, params: found, inputPlaces, absorbed: isAbsorbed ? (last.fn as 'softmax' | 'sigmoid') : null };
}

/** For a dense layer or a convolution by name: the activation that alone reads it. */
function activationsWithin(layers: readonly GoldenLayer[], lastIsAbsorbed: boolean): Map<string, GoldenLayer> {
  const sources = new Map<string, GoldenLayer>();
  const readers = new Map<string, GoldenLayer[]>();
  layers.forEach((layer, l) => {
    if (layer.type === 'dense' || layer.type === 'conv2d') sources.set(layer.name, layer);
    for (const name of layer.inputs ?? [layers[l - 1]?.name ?? 'x']) readers.set(name, [...(readers.get(name) ?? []), layer]);
  });
  const within = new Map<string, GoldenLayer>();
  const [end, beforeEnd] = [layers[layers.length - 1], layers[layers.length - 2]];
  for (const [name, source] of sources) {
    const [reader, ...others] = readers.get(name) ?? [];
    if (reader?.type !== 'activation' || reader.fn === 'softmax' || others.length > 0) continue;
    // the output layer stays the last
    if (reader !== end || (source === beforeEnd && !lastIsAbsorbed)) within.set(name, reader);
  }
  return within;
}
