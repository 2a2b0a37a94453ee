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

/** The pulse of the layers, in English. */
export const pulse = {
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

  table: 'The pulse of the layers now',
  'column.layer': 'layer',
  'column.flat': 'share of z with |f′| < 0.05',
  'column.still': 'units with |f′| < 0.01 always',
  'column.quantile': ({ share }: Share, s: Speech) => `z, ${whole({ share }, s)}`,
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
