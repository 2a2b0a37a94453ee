import type { Speech } from '../../catalogue';

export interface PulseMoment {
  readonly epoch: number;
  readonly examples: number;
  /** Of so many training examples. */
  readonly of: number;
  readonly hasMaps: boolean;
  readonly hasSteps: boolean;
  readonly hasLinear: boolean;
}

export interface PulseLayer {
  readonly layer: number;
}

export interface Units {
  readonly units: number;
  /** Id of the layer's kind and of its activation. */
  readonly kind: string;
  readonly activation: string;
}

export interface Share {
  /** From 0 to 1. */
  readonly share: number;
}

export interface Still {
  readonly count: number;
  readonly of: number;
}

export interface LayerNorms extends PulseLayer {
  readonly norm: number;
  /** Not a number: it is not known. */
  readonly start: number;
  readonly ratio: number;
}

const whole = ({ share }: Share, s: Speech) => s.percent(Math.round(100 * share));

export interface MaskedUnits {
  readonly index: number;
  readonly on: number;
  readonly of: number;
}

export interface StartEnds {
  /** Of the initialiser. */
  readonly id: string;
  /** Standard deviation of z in the first layer and in the last. */
  readonly first: number;
  readonly last: number;
}

export interface Skip {
  /** Columns; 0 is the input. */
  readonly from: number;
  readonly to: number;
}

const skipOf = ({ from, to }: Skip, s: Speech) => `${from === 0 ? 'input' : s.count(from)} → ${s.count(to)}`;

/** The pulse of the layers, in English. */
export const pulse = {
  skips: '‖∂L/∂a‖ of an example where a skip connection begins, root mean square over the examples.',
  skip: 'skip',
  'skip.along': 'along the skip',
  'skip.through': 'through the layers',
  'skip.of': skipOf,
  explanation: ({ epoch, examples, of, hasMaps, hasSteps, hasLinear }: PulseMoment, s: Speech) =>
    [
      `Epoch ${s.count(epoch)}, ${examples === of ? `all ${s.count(of)}` : `the first ${s.count(examples)} of ${s.count(of)}`} training examples; hatched where |f′| < ${s.number(0.05)}.`,
      hasMaps ? 'The units of a convolution are maps: z of all places.' : '',
      hasSteps ? 'A recurrent layer is a row over all time steps.' : '',
      hasLinear ? 'Linear has f′ = 1 everywhere: nothing to hatch.' : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  coming: 'The layers are being read.',
  show: 'Show',
  'show.layers': 'layers',
  'show.masks': 'twelve masks',
  'show.starts': 'starts',
  'masks.explanation': ({ rates }: { readonly rates: readonly number[] }, s: Speech) =>
    `Twelve networks that dropout draws from this one (${rates.map((rate) => whole({ share: rate }, s)).join(', ')} masked): training goes on with another one for every example.`,
  'masks.none': 'No layer has dropout: nothing is masked. It is set in a layer’s menu.',
  'masks.noPlane': 'Images and sequences have no input plane to draw the twelve boundaries in.',
  'masks.label': ({ index, on, of }: MaskedUnits, s: Speech) => `Network ${s.count(index)}: ${s.count(on)} of ${s.count(of)} units on`,
  'masks.on': ({ on, of }: Omit<MaskedUnits, 'index'>, s: Speech) => `${s.count(on)} of ${s.count(of)} on`,
  'masks.table': 'Which units are on in twelve thinned networks',
  'masks.network': 'network',
  'starts.explanation': ({ activation }: { readonly activation: string }, s: Speech) =>
    `Standard deviation of z in ten ${s.label('activations', activation)} layers of 100 units, for 100 inputs of standard deviation 1, one seed; logarithmic, dotted: 1. Press a start to begin with it.`,
  'starts.table': 'Standard deviation of z, layer by layer',
  'starts.name': ({ id }: { readonly id: string }, s: Speech) => s.label('initializers', id),
  'starts.label': ({ id, first, last }: StartEnds, s: Speech) =>
    `${s.label('initializers', id)}: ${s.compact(first)} in layer 1, ${s.compact(last)} in layer 10`,
  'starts.ends': ({ first, last }: Omit<StartEnds, 'id'>, s: Speech) => `${s.compact(first)} → ${s.compact(last)}`,
  walk: 'Layers: ↑ ↓ choose one, ← → go through the epochs',
  layer: ({ layer }: PulseLayer, s: Speech) => `Layer ${s.count(layer)}`,
  units: ({ units, kind, activation }: Units, s: Speech) =>
    kind === 'lstm' || kind === 'gru'
      ? `${s.count(units)} ${s.label('layerKinds', kind)}, gates`
      : `${s.count(units)} ${kind === 'conv' ? 'maps, ' : ''}${s.label('activations', activation)}`,
  share: whole,
  'flat.saturated': 'saturated',
  'flat.atZero': 'at zero',
  'flat.flat': 'flat',
  'flat.linear': 'f′ = 1',
  stuck: ({ count, of }: Still, s: Speech) => `${s.count(count)} of ${s.count(of)} stuck`,
  stuckTitle: '|f′| < 0.01 for every example',
  dead: ({ count, of }: Still, s: Speech) => `${s.count(count)} of ${s.count(of)} dead`,
  deadTitle: 'f′ = 0 for every example',
  curves: 'f, f′ dashed, and the z now',
  curvesBefore: 'f, f′ dashed, z now, before in outline',
  curvesLabel: ({ layer, share, word }: PulseLayer & Share & { readonly word: string }, s: Speech) =>
    `Layer ${s.count(layer)}: f, its slope and the histogram of z; ${whole({ share }, s)} ${word}`,
  gradient: 'gradient ‖∂L/∂W‖',
  gradientTitle: 'Of all training examples, without penalty; weights without biases. Grey: at step 0',
  ratio: '‖Δw‖ / ‖w‖',
  ratioTitle: ({ every }: { readonly every: number }, s: Speech) =>
    `An update over what it changes, weights and biases of the layer: ${every === 0 ? 'the last update of the epoch' : 'the median of the updates of the epoch that are recorded'}; dotted: ${s.tick(0.001)}`,
  normLabel: ({ layer, norm, start }: Omit<LayerNorms, 'ratio'>, s: Speech) =>
    `Layer ${s.count(layer)}: gradient norm ${s.compact(norm)}${Number.isNaN(start) ? '' : `, at step 0 ${s.compact(start)}`}`,
  ratioLabel: ({ layer, ratio }: Pick<LayerNorms, 'layer' | 'ratio'>, s: Speech) =>
    `Layer ${s.count(layer)}: update over weights ${s.compact(ratio)}`,
  ribbons: 'z over epochs: 90 %, 50 %, median',
  ribbonsTitle: 'Drag to go through the epochs',
  ribbonLabel: (
    { layer, low, median, high }: PulseLayer & { readonly low: number; readonly median: number; readonly high: number },
    s: Speech,
  ) =>
    `Layer ${s.count(layer)}: quantiles of z over epochs; now the middle 90 % from ${s.fixed(low)} to ${s.fixed(high)}, median ${s.fixed(median)}`,
  pointed: ({ layer, norm, start, ratio }: LayerNorms, s: Speech) =>
    `Layer ${s.count(layer)}: gradient ${s.compact(norm)}${Number.isNaN(start) ? '' : ` (step 0: ${s.compact(start)})`}${Number.isNaN(ratio) ? '' : `, ‖Δw‖ / ‖w‖ ${s.compact(ratio)}`}`,
  epochEnd: ({ epoch }: { readonly epoch: number }, s: Speech) => `epoch ${s.count(epoch)}`,
  z: 'z',

  table: 'The pulse of the layers now, then in the course of the run',
  'column.layer': 'layer',
  'column.epoch': 'epoch',
  'column.flat': 'share of z with |f′| < 0.05',
  'column.still': 'units with |f′| < 0.01 always',
  'column.quantile': ({ share }: Share, s: Speech) => `z, ${whole({ share }, s)}`,
  'column.skip': (skip: Skip, s: Speech) => `Skip ${skipOf(skip, s)}`,
  'column.along': '‖∂L/∂a‖ along the skip',
  'column.through': '‖∂L/∂a‖ through the layers',
  'column.start': 'gradient at step 0',

  norm: ({ layer }: PulseLayer, s: Speech) => `Batch normalisation of layer ${s.count(layer)}`,
  'norm.unit': 'unit',
  'norm.mean': 'µ',
  'norm.deviation': 'σ',
  'norm.runningMean': 'running µ',
  'norm.runningDeviation': 'running σ',
  'norm.scale': 'γ',
  'norm.shift': 'β',
};
