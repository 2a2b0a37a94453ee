import type { Speech } from '../../catalogue';

export interface Operation {
  readonly name: string;
}

const of = (done: number, all: number, s: Speech) => `${s.count(done)} of ${s.count(all)}`;

/** Backpropagation, one operation a press, in English. Formulas are no words: they stand with the numbers. */
export const backprop = {
  title: 'Backpropagation',
  explanation:
    'The chain rule at one example: forward to the loss, then back, each δ computed once and used by every path through its unit.',
  'graph.legend': 'from the left w · a, from the right w · δ; the longest of a layer, dashed below zero',
  'preset.chain': 'One unit a layer',
  'preset.skip': 'The same with a skip',
  'preset.title': 'Two hidden layers of one unit each, on these data (can be undone)',
  'preset.round': 'Round numbers',
  'preset.roundSkip': 'Round numbers with a skip',
  'preset.roundTitle': 'One example and weights whose products come out evenly, in the place of these data (can be undone)',
  'graph.target': ({ target }: { readonly target: string }) => `target ${target}`,
  'graph.loss': ({ loss }: { readonly loss: string }) => `L ${loss}`,
  'graph.error': ({ difference }: { readonly difference: string }) => `ŷ − t ${difference}`,
  'operation.none': 'Before the first operation: press Next.',
  'operation.sum': ({ name }: Operation) => `Forward: ${name}, the weighted sum`,
  'operation.normalise': ({ name }: Operation) => `Forward: ${name}, normalised`,
  'operation.activate': ({ name }: Operation) => `Forward: ${name}, the activation`,
  'operation.add': ({ name }: Operation) => `Forward: ${name}, the skip connection added`,
  'operation.layerForward': ({ name }: Operation) => `Forward: ${name}, the whole layer`,
  'operation.loss': 'Forward: the loss L',
  'operation.lossGradient': 'Backward: the loss by the output',
  'operation.adjoint': ({ name }: Operation) => `Backward: ∂L/∂${name}, from all that reads it`,
  'operation.delta': ({ name }: Operation) => `Backward: δ = ∂L/∂${name}`,
  'operation.row': ({ name }: Operation) => `Backward: the weights of ${name}, δ · [aᵀ 1]`,
  'operation.layerBackward': ({ name }: Operation) => `Backward: ${name}, the whole layer`,
  'operation.update': 'Update: all weights move',
  progress: ({ done, all }: { readonly done: number; readonly all: number }, s: Speech) => of(done, all, s),
  press: 'Operations done',
  restart: 'From the beginning',
  back: 'One operation back (Shift+.)',
  next: 'Next',
  nextTitle: 'One operation (.)',
  playSlowly: 'Play slowly',
  stop: 'Stop',
  example: ({ index }: { readonly index: number }, s: Speech) => `example ${s.count(index)}`,
  exampleField: 'Example',
  of: 'The update goes by',
  'of.example': 'this example',
  'of.batch': 'the next batch',
  target: 'target',
  typed: ({ name }: { readonly name: string }) => `Typed value of ${name}`,
  ownAgain: 'The example’s own numbers',

  equals: 'equals',
  digits: 'More digits, or fewer',
  product: 'product',
  paths: 'Every path from the weight to the loss',
  via: ({ units }: { readonly units: string }) => `via ${units}`,
  viaSkip: ({ units }: { readonly units: string }) => `via ${units}, by the skip`,
  onlyPath: 'the only path',
  detour: ({ from, into, name }: { readonly from: string; readonly into: string; readonly name: string }) =>
    `${from} → ${into}: does not pass ${name}`,
  sum: ({ count, name }: { readonly count: number; readonly name: string }, s: Speech) =>
    `sum of ${s.count(count)} ${s.plural(count, { one: 'path', other: 'paths' })} = ∂L/∂${name}`,
  tooMany: ({ count, name }: { readonly count: number; readonly name: string }, s: Speech) =>
    `${s.count(count)} paths lead from ${name} to the loss: too many to list. Each δ sums all of them up to its unit, so the matrix beside holds them all.`,
  'note.squared': (
    { target, prediction, difference }: { readonly target: number; readonly prediction: number; readonly difference: number },
    s: Speech,
  ) =>
    `L = ½(ŷ − y)² gives ∂L/∂ŷ = ŷ − y = ${s.compact(prediction)} − ${target < 0 ? `(${s.compact(target)})` : s.compact(target)} = ${s.compact(difference)}. Where a slide prints y − ŷ, the opposite sign, its step would climb.`,
  'note.choose': 'Press a weight in the graph or a cell of the matrix to choose it.',
  'note.gammas': 'This is no weight of a dense layer: it has no paths here.',

  layer: 'Layer',
  matrix: ({ layer }: { readonly layer: string }) => `∂L/∂${layer}`,
  matrixOf: ({ layer, of }: { readonly layer: string; readonly of: string }) => `${layer} = ${of}`,
  gradients: 'gradients',
  weights: 'the weights, the last column b',
  shapes: ({ rows, columns }: { readonly rows: number; readonly columns: number }, s: Speech) =>
    `${s.count(rows)} × 1 times 1 × ${s.count(columns)} = ${s.count(rows)} × ${s.count(columns)}`,
  bars: 'A bar is the gradient at one example of the next batch, the number is their mean.',
  cell: ({ name, value }: { readonly name: string; readonly value: number }, s: Speech) => `${name}: ${s.compact(value)}`,
  map: (
    { rows, columns, name, value }: { readonly rows: number; readonly columns: number; readonly name: string; readonly value: number },
    s: Speech,
  ) => `${s.count(rows)} × ${s.count(columns)} numbers by colour; ${name} is ${s.compact(value)}`,
  norms: ({ letter }: { readonly letter: string }) => `length of each row of ${letter}`,

  update: 'Update',
  notYet: 'after the gradient is known',
  noRule: 'This method moves all weights at once by a search: there is no step of a single weight to show.',
  before: 'before',
  after: 'after',
  lossOf: ({ count }: { readonly count: number }, s: Speech) => `its loss, all ${s.count(count)} weights moved`,
  lossOfBatch: ({ count }: { readonly count: number }, s: Speech) => `mean loss of the batch, all ${s.count(count)} weights moved`,
  batch: ({ name, count }: { readonly name: string; readonly count: number }, s: Speech) =>
    `∂L/∂${name} at the ${s.plural(count, { one: 'example', other: `${s.count(count)} examples` })} of the next batch`,
  mean: 'mean',
  line: ({ name, before, after }: { readonly name: string; readonly before: number; readonly after: number }, s: Speech) =>
    `${name} moves from ${s.compact(before, 4)} to ${s.compact(after, 4)}`,
  seen: 'g, clipped and with the penalty',

  byLayer: 'This network has layers that are no plain sums, so it is stepped layer by layer; ‖ ‖ is the length of all numbers together.',
  shape: 'gives',
  numbers: 'Quantities of the pass',
  quantity: 'quantity',
  value: 'value',
  adjoint: '∂L/∂',
  slope: 'f′',
  afterUpdate: 'after the update',
};
