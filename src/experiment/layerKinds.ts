import type { InputForm } from '../data/dataset';
import { activations } from '../engine/activations/registry';
import type { LayerSpec } from '../engine/layers/registry';
import { type Entry, entryOf, type ParamSpec, type ParamValues } from '../engine/spec';
import { limits } from './limits';

/** One hidden layer as it stands in an experiment: what a learner calls a layer, made of one or several of the engine's. */
export interface HiddenLayer {
  /** Id in `layerKinds`. */
  readonly kind: string;
  /** Units, filters, width of the state or of an embedding; 0 where the kind has no size. */
  readonly units: number;
  /** Empty where the kind has no activation of its choice. */
  readonly activation: string;
  /** Kernel size, stride, dropout rate, …: those of the kind, and the activation's slope. */
  readonly params: ParamValues;
}

/** What a layer must know of the network around it. */
export interface LayerPlace {
  /** Every step's state goes on, not only the last one's. */
  readonly returnSequence: boolean;
  /** Number of different symbols where it reads symbols. */
  readonly symbols: number;
}

/** What the size of a layer counts. */
export type SizeName = 'units' | 'filters' | 'numbers';

export interface LayerKind<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Forms it reads as they are; a sequence is then read step by step. */
  readonly reads: readonly InputForm[];
  /** Whether it reads an image too, as one long vector. */
  readonly flattensImages?: boolean;
  /** Form of what it makes of a form that it reads; absent: the same. @param last of a recurrent one: whether only its last state goes on */
  readonly gives?: (form: InputForm, last: boolean, layer: Pick<HiddenLayer, 'params'>) => InputForm;
  /** Whether it walks over the steps of a sequence with a state. */
  readonly isRecurrent?: boolean;
  /** Null where it has no size. */
  readonly size: {
    readonly name: SizeName;
    readonly default: number /** Where it is not the usual limit. */;
    readonly most?: number;
  } | null;
  readonly defaultActivation: string | null;
  /** Whether the chosen activation comes after the engine's layer and its normalisation; otherwise that layer sees to it. */
  readonly activationFollows?: boolean;
  /** The engine's layer that does the work; what follows it (normalisation, skip, dropout) is in `params`. */
  readonly layer: (layer: HiddenLayer, place: LayerPlace) => LayerSpec;
}

const whole = <Name extends string>(name: Name, min: number, max: number, value: number): ParamSpec<Name> => ({
  name,
  min,
  max,
  default: value,
  integer: true,
});
const flag = <Name extends string>(name: Name): ParamSpec<Name> => ({ ...whole(name, 0, 1, 0), flag: true });

const batchNorm = flag('batchNorm');
const dropout: ParamSpec<'dropout'> = { name: 'dropout', min: 0, max: 0.9, default: 0 };
/** Adds the output of the layer so many places before, through a linear projection where the widths differ; 0: none. */
const skip = whole('skip', 0, limits.hiddenLayers, 0);

/** Of every layer with a state: where the gradient is cut, and the scale of its recurrent weights at the start. */
const recurrentParams: readonly ParamSpec<'truncation' | 'recurrentScale'>[] = [
  whole('truncation', 0, 64, 0),
  { name: 'recurrentScale', min: 0, max: 5, default: 1 },
];

const square = (side: number) => [side, side] as const;
const kernelSize = (value: number) => whole('kernelSize', 1, 11, value);
const stride = (value: number) => whole('stride', 1, 4, value);
const poolParams = [kernelSize(2), stride(2)];

/** Keeps the names of a kind and of its parameters known. */
const kind = <const Id extends string, const Param extends string = never>(entry: LayerKind<Id, Param>) => entry;

const entries = [
  kind({
    id: 'dense',
    reads: ['vector', 'sequence'],
    flattensImages: true,
    gives: (form, _last, { params }) => ((form === 'sequence' || form === 'symbols') && params.window !== 1 ? 'sequence' : 'vector'),
    size: { name: 'units', default: 8, most: 128 },
    defaultActivation: 'tanh',
    activationFollows: true,
    params: [batchNorm, dropout, skip, flag('window')],
    layer: ({ units }) => ({ kind: 'dense', units, activation: 'linear' }),
  }),
  kind({
    id: 'conv',
    reads: ['image'],
    size: { name: 'filters', default: 8 },
    defaultActivation: 'relu',
    activationFollows: true,
    params: [kernelSize(3), stride(1), flag('same'), batchNorm, dropout, skip],
    layer: ({ units, params }) => ({
      kind: 'conv2d',
      filters: units,
      kernelSize: square(params.kernelSize),
      stride: square(params.stride),
      padding: params.same === 1 ? 'same' : 'valid',
      activation: 'linear',
    }),
  }),
  kind({
    id: 'maxpool',
    reads: ['image'],
    size: null,
    defaultActivation: null,
    params: poolParams,
    layer: ({ params }) => ({ kind: 'maxPool2d', kernelSize: square(params.kernelSize), stride: square(params.stride) }),
  }),
  kind({
    id: 'avgpool',
    reads: ['image'],
    size: null,
    defaultActivation: null,
    params: poolParams,
    layer: ({ params }) => ({ kind: 'averagePool2d', kernelSize: square(params.kernelSize), stride: square(params.stride) }),
  }),
  kind({
    id: 'gap',
    reads: ['image'],
    gives: () => 'vector',
    size: null,
    defaultActivation: null,
    params: [],
    layer: () => ({ kind: 'globalAveragePool' }),
  }),
  kind({
    id: 'rnn',
    reads: ['sequence'],
    isRecurrent: true,
    gives: (_, last) => (last ? 'vector' : 'sequence'),
    size: { name: 'units', default: 8, most: 128 },
    defaultActivation: 'tanh',
    params: [...recurrentParams, dropout],
    layer: ({ units, activation, params }, { returnSequence }) => ({
      kind: 'rnn',
      units,
      activation,
      activationParams: params,
      returnSequence,
      truncation: params.truncation,
      recurrentScale: params.recurrentScale,
    }),
  }),
  kind({
    id: 'lstm',
    reads: ['sequence'],
    isRecurrent: true,
    gives: (_, last) => (last ? 'vector' : 'sequence'),
    size: { name: 'units', default: 8, most: 128 },
    defaultActivation: null,
    params: [{ name: 'forgetBias', min: -3, max: 10, default: 1 }, ...recurrentParams, dropout],
    layer: ({ units, params }, { returnSequence }) => ({
      kind: 'lstm',
      units,
      returnSequence,
      forgetBias: params.forgetBias,
      truncation: params.truncation,
      recurrentScale: params.recurrentScale,
    }),
  }),
  kind({
    id: 'gru',
    reads: ['sequence'],
    isRecurrent: true,
    gives: (_, last) => (last ? 'vector' : 'sequence'),
    size: { name: 'units', default: 8, most: 128 },
    defaultActivation: null,
    params: [{ name: 'updateBias', min: -3, max: 10, default: 0 }, ...recurrentParams, dropout],
    layer: ({ units, params }, { returnSequence }) => ({
      kind: 'gru',
      units,
      returnSequence,
      updateBias: params.updateBias,
      truncation: params.truncation,
      recurrentScale: params.recurrentScale,
    }),
  }),
  kind({
    id: 'embedding',
    reads: ['symbols'],
    gives: () => 'sequence',
    size: { name: 'numbers', default: 8 },
    defaultActivation: null,
    params: [],
    layer: ({ units }, { symbols }) => ({ kind: 'embedding', symbols, width: units }),
  }),
];

export type KnownLayerKind = (typeof entries)[number];

/** In the order of the menu. Each becomes layers of the engine in `architecture.ts`. */
export const layerKinds: readonly LayerKind[] = entries;

/** No for a kind that there is not. */
export const isRecurrent = ({ kind }: Pick<HiddenLayer, 'kind'>): boolean =>
  layerKinds.some((entry) => entry.id === kind && entry.isRecurrent);

/** Whether a layer reads all steps of a sequence at once: the network then has one answer a sequence. */
export const readsWindow = ({ params }: Pick<HiddenLayer, 'params'>): boolean => params.window === 1;

/** What a layer makes of what it reads. @param last whether no recurrent layer follows and only the end of a sequence has a target */
export function formAfter(layer: HiddenLayer, form: InputForm, last: boolean): InputForm {
  return kindOf(layer).gives?.(form, last, layer) ?? form;
}

/** Whether a layer of this kind can stand after something of this form; symbols become one-hot rows for all but an embedding. */
export const canRead = ({ reads, flattensImages }: LayerKind, form: InputForm): boolean =>
  reads.includes(form) || (form === 'symbols' && reads.includes('sequence')) || (form === 'image' && flattensImages === true);

/** All parameters of a layer: those of its kind and those of its activation. */
export function layerParams(kind: LayerKind, activation: string): readonly ParamSpec[] {
  const own = activations.find((entry) => entry.id === activation)?.params ?? [];
  return [...kind.params, ...own];
}

/** A layer of this kind as it is first added. */
export function newLayer(kind: LayerKind, units = kind.size?.default ?? 0, activation = kind.defaultActivation ?? ''): HiddenLayer {
  const params = layerParams(kind, activation).map((spec) => [spec.name, spec.default] as const);
  return { kind: kind.id, units, activation, params: Object.fromEntries(params) };
}

/** What each layer reads, and last what the output reads; null where a layer cannot read what comes before it. */
function formsOf(hidden: readonly HiddenLayer[], input: InputForm): readonly InputForm[] | null {
  const forms: InputForm[] = [input];
  for (const [l, layer] of hidden.entries()) {
    const form = forms[l] ?? input;
    if (!canRead(kindOf(layer), form)) return null;
    forms.push(formAfter(layer, form, !hidden.slice(l + 1).some(isRecurrent)));
  }
  return forms;
}

/** Whether these layers can stand in this order over an input of this form. */
export const fitTogether = (hidden: readonly HiddenLayer[], input: InputForm): boolean => formsOf(hidden, input) !== null;

/** As many units, filters or numbers as a layer of this kind may have. */
export const mostUnits = ({ size }: LayerKind): number => size?.most ?? limits.units;

export const kindOf = ({ kind }: HiddenLayer): LayerKind => entryOf(layerKinds, kind);

/** The layers with a new one as near to the output as it can stand; null where it can stand nowhere. */
export function withLayer(hidden: readonly HiddenLayer[], layer: HiddenLayer, input: InputForm): readonly HiddenLayer[] | null {
  for (let at = hidden.length; at >= 0; at--) {
    const next = hidden.toSpliced(at, 0, layer);
    if (formsOf(next, input)) return next;
  }
  return null;
}
