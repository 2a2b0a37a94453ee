import { sizeOf } from '../../src/engine/tensor';
import type { GoldenLayer, GoldenPad } from './case';
import { activationIds } from './names';
import { mapPlaces, type Places, widened } from './places';

/**
 * Ours have every layer of theirs as a layer of its own, or, as in the product, a dense layer or a convolution together with the activation
 * that alone reads it.
 */
export type Form = 'apart' | 'fused';

/** What comes out of a layer of theirs. */
export interface Built {
  /** Their shape without the batch axis. */
  readonly shape: readonly number[];
  readonly places: Places;
}

interface TranslatedLayer {
  readonly spec: object;
  readonly built: Built;
  /** In the order of our layer's params. */
  readonly params: readonly { readonly role: string; readonly places: Places }[];
}

/** What a layer of each type may say beside its name, its type and what it reads. */
const keysOfType: Readonly<Record<string, readonly string[]>> = {
  dense: ['in', 'out', 'bias'],
  activation: ['fn', 'alpha'],
  add: [],
  conv2d: ['in_channels', 'out_channels', 'kernel', 'stride', 'pad', 'padding', 'bias'],
  max_pool: ['kernel', 'stride', 'padding'],
  avg_pool: ['kernel', 'stride', 'padding'],
  global_avg_pool: [],
  flatten: [],
  batch_norm: ['features', 'eps', 'momentum'],
  dropout: ['p'],
  one_hot: ['vocab'],
  embedding: ['vocab', 'dim'],
  recurrent: ['cell', 'in', 'hidden', 'nonlinearity', 'return'],
};

/** @throws Error naming the type or the key that is not known: what is passed over could change the numbers */
function checkKnown(layer: GoldenLayer): void {
  const keys = keysOfType[layer.type];
  if (!keys) throw new Error(`the layer ${layer.type} is not known`);
  const unknown = Object.keys(layer).find((key) => !['name', 'type', 'inputs', 'note', ...keys].includes(key));
  if (unknown) throw new Error(`the key ${unknown} of ${layer.name} (${layer.type}) is not known`);
}

/** The activation of a layer of theirs, as a dense layer, a convolution or a layer of its own takes it. */
function activationOf({ fn, alpha }: GoldenLayer): { activation: string; activationParams: Readonly<Record<string, number>> } {
  const activation = activationIds[fn ?? ''];
  if (!activation) throw new Error(`the activation ${fn} is not known`);
  return { activation, activationParams: alpha === undefined ? {} : { alpha } };
}

/**
 * One layer of theirs as ours.
 * @param input what it reads; the first of several
 * @param within the activation that is a part of our layer
 * @throws Error with a sentence where the engine does not have it
 */
export function translateLayer(layer: GoldenLayer, { shape, places }: Built, within: GoldenLayer | undefined, form: Form): TranslatedLayer {
  checkKnown(layer);
  const out = layer.out ?? 0;
  const bias = layer.bias === false ? [] : [{ role: 'b', places: null }];
  const pair = ([vertical, horizontal]: readonly number[]) => [vertical, horizontal];
  const activation = within ? activationOf(within) : { activation: 'linear' };
  const same = { shape, places };
  switch (layer.type) {
    case 'dense': {
      const columns = places && widened(places, out);
      return {
        spec: { kind: 'dense', units: out, ...activation, bias: layer.bias !== false },
        built: { shape: [...shape.slice(0, -1), out], places: null },
        params: [{ role: 'W', places: columns }, ...bias],
      };
    }
    case 'activation': {
      if (layer.fn === 'softmax' && shape.length === 3) throw new Error('a softmax over maps acts on their last axis, which is not ours');
      return {
        spec: layer.fn === 'softmax' ? { kind: 'softmax' } : { kind: 'activation', ...activationOf(layer) },
        built: same,
        params: [],
      };
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
          padding: form === 'fused' ? labelOf(pad, shape, outShape, layer) : pad,
          ...activation,
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
        elman: { kind: 'rnn', ...common, ...activationOf({ ...layer, fn: layer.nonlinearity ?? 'tanh' }) },
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

/** Padding by its name, where these numbers are the ones that belong to the name; otherwise the numbers. */
function labelOf(pad: GoldenPad, [, height, width]: readonly number[], [, outHeight, outWidth]: readonly number[], layer: GoldenLayer) {
  const { kernel = [], stride = [] } = layer;
  const around = (first: number, second: number, third: number, fourth: number) =>
    pad.top === first && pad.bottom === second && pad.left === third && pad.right === fourth;
  if (around(0, 0, 0, 0)) return 'valid';
  const down = Math.max((outHeight - 1) * stride[0] + kernel[0] - height, 0);
  const across = Math.max((outWidth - 1) * stride[1] + kernel[1] - width, 0);
  const isSame =
    outHeight === Math.ceil(height / stride[0]) &&
    outWidth === Math.ceil(width / stride[1]) &&
    around(Math.floor(down / 2), Math.ceil(down / 2), Math.floor(across / 2), Math.ceil(across / 2));
  return isSame ? 'same' : pad;
}
