import type { Speech } from '../../catalogue';
import { capital } from '../wording';

interface NamedLayer {
  /** Id of its kind. */
  readonly kind: string;
  /** Among those of its kind, from 1. */
  readonly number: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface OfLayer {
  readonly layer: string;
}

interface Counted {
  readonly count: number;
}

const filters = ({ count, sides }: { readonly count: number; readonly sides: readonly number[] }, s: Speech) =>
  `${s.count(count)} ${s.plural(count, { one: 'filter', other: 'filters' })} of ${s.sides(sides)}`;

/** One value of a map, worked out, in English. */
export const microscope = {
  worked: 'The value in numbers',
  'title.map': ({ layer, map }: OfLayer & { readonly map: number }, s: Speech) => `${layer}, map ${s.count(map)}`,
  explanation: 'One value of a map: window ⊙ filter, summed over slices, plus bias. Arrow keys, a drag or Step move the window.',
  'explanation.kernels':
    'What was typed stands in the link with its epoch, and comes again there. Arrow keys, drag or Step move the window.',
  'explanation.largest':
    'One value of a pool: the largest in its window, of each map by itself. Arrow keys, a drag or Step move the window.',
  'explanation.mean': 'One value of a pool: the mean of its window, of each map by itself. Arrow keys, a drag or Step move the window.',
  layer: ({ kind, number }: NamedLayer, s: Speech) => `${capital(s.label('layerKinds', kind))} ${s.count(number)}`,
  output: 'Output',
  input: 'Input',
  theInput: 'the input',
  map: ({ map }: { readonly map: number }, s: Speech) => `map ${s.count(map)}`,
  mapOf: ({ map }: { readonly map: number }, s: Speech) => `Map ${s.count(map)}`,
  filter: ({ filter }: { readonly filter: number }, s: Speech) => `Filter ${s.count(filter)}`,
  slice: ({ slice }: { readonly slice: number }, s: Speech) => `slice ${s.count(slice)}`,
  channel: ({ channel }: { readonly channel: number }) => ['red', 'green', 'blue'][channel] ?? '',
  field: ({ sides }: { readonly sides: readonly number[] }, s: Speech) => `receptive field ${s.sides(sides)}`,
  placed: ({ row, column }: Place, s: Speech) => `Row ${s.count(row)}, column ${s.count(column)}`,
  wins: 'wins its pool',
  edited: ({ name, now, before }: { readonly name: string; readonly now: number; readonly before: number }, s: Speech) =>
    `p of ${name}: ${s.probability(now)}, as learnt ${s.probability(before)}`,
  picture: ({ layer, map, row, column, value }: OfLayer & Place & { readonly map: number; readonly value: number }, s: Speech) =>
    `${layer}, map ${s.count(map)}: at row ${s.count(row)}, column ${s.count(column)} it is ${s.weight(value)}. The arrow keys move the window.`,
  before: ({ activation }: { readonly activation: string }) => `before ${activation}`,
  fill: 'fill by steps',
  step: 'Step',
  stepOn: 'One place on',
  stepBack: 'One place back',
  slices: ({ count }: Counted, s: Speech) => (count === 1 ? 'One slice' : `${s.count(count)} slices`),
  slicesAre: ({ count, of }: Counted & { readonly of: string }) =>
    count === 1
      ? 'A grey image is one map, so this filter has one slice.'
      : `Window ⊙ filter, summed: one slice for each map of ${of}. A press works it out.`,
  slicesAreOne: 'One map before, so this filter has one slice.',
  slicesAreColours: 'Window ⊙ filter, summed: red, green and blue are a slice each. A press works it out.',
  sliceSum: ({ slice, sum }: { readonly slice: number; readonly sum: string }, s: Speech) => `Slice ${s.count(slice)}, ${sum}`,
  more: ({ count, sum }: Counted & { readonly sum: string }, s: Speech) => `${s.count(count)} more ${sum}`,
  moreSlices: 'Other slices',
  'cells.window': ({ of }: { readonly of: string }) => `window of ${of}`,
  'cells.filter': 'filter: type to edit',
  'cells.products': 'products, filter not flipped',
  'cells.centred': ({ of, mean }: { readonly of: string; readonly mean: number }, s: Speech) =>
    `window of ${of}, less its mean ${s.weight(mean)}`,
  'cells.winner': 'the largest is ringed',
  weightAt: ({ row, column }: Place, s: Speech) => `Weight in row ${s.count(row)}, column ${s.count(column)}`,
  'cells.press': 'filter: press a cell to edit',
  'cell.at': ({ row, column }: Place, s: Speech) => `Row ${s.count(row)}, column ${s.count(column)}`,
  'cell.none': 'Point at a cell to read it.',
  'sum.slice': ({ slice, count }: Counted & { readonly slice: number }, s: Speech) => (count === 1 ? 'Σ' : `Σ slice ${s.count(slice)}`),
  'sum.all': ({ count }: Counted, s: Speech) => `Σ all ${s.count(count)}`,
  'sum.bias': '+ bias',
  'sum.z': 'z',
  'sum.norm': 'batch norm',
  'sum.skip': '+ skip',
  'sum.largest': 'largest',
  'sum.mean': 'mean',
  kernel: 'Kernel',
  'kernel.learnt': 'as learnt',
  'kernel.typed': 'typed',
  'kernel.sobelUpright': 'Sobel, upright',
  'kernel.sobelLevel': 'Sobel, level',
  'kernel.blur': 'blur',
  'kernel.sharpen': 'sharpen',
  'kernel.identity': 'identity',
  'row.filters': (values: { readonly count: number; readonly sides: readonly number[]; readonly stride: number }, s: Speech) =>
    `${filters(values, s)}, stride ${s.count(values.stride)}`,
  'row.pool': ({ side, stride }: { readonly side: number; readonly stride: number }, s: Speech) =>
    `${s.sides([side, side])}, stride ${s.count(stride)}`,
  'row.maps': ({ count, sides }: { readonly count: number; readonly sides: readonly number[] }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'map', other: 'maps' })}, ${s.sides(sides)}`,
  'row.parameters': ({ count }: Counted, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'parameter', other: 'parameters' })}`,
  'row.label': ({ layer }: OfLayer) => `Maps of ${layer}`,
  scale: 'A square of a thousand million weights beside a dot of ten thousand',
  'scale.own': ({ share }: { readonly share: string }) => `Square of the weights without sharing; the shared ones are ${share} of its area`,
  'scale.dense': '10⁹ weights',
  'scale.denseIs': '1000 × 1000 inputs into 1000 units, each with its own weights: the square.',
  'scale.shared': '10⁴ weights',
  'scale.sharedIs': '100 shared filters of 10 × 10: the dot in the ring, to scale.',
  'scale.here': ({ layer, count, dense }: OfLayer & Counted & { readonly dense: number }, s: Speech) =>
    `${layer}: ${s.count(count)} parameters, not ${s.count(dense)}`,
  'scale.same': ({ layer, count }: OfLayer & Counted, s: Speech) => `${layer}: ${s.count(count)} parameters, as many as a dense layer`,
  'scale.sameIs': 'With one place a map, nothing is shared.',
  'scale.hereIs': 'Every place of a map shares one filter. As a dense layer, each value would have its own weights: the square.',
  noPlaces: ({ layer }: OfLayer) => `${layer} has no places: its weights are templates, in Maps.`,
  oneNumber: ({ layer }: OfLayer) => `${layer} has no places: it is one number for each map.`,
  noMaps: 'No layer of this network has places: add a convolution to slide a kernel.',
  dead: 'This map is 0 at all places of this image.',
  deadEverywhere: ({ images }: { readonly images: number }, s: Speech) =>
    `This map is 0 at all places of the first ${s.count(images)} training images.`,
  coming: 'The image is on its way through the network.',
  table: ({ layer, map, row, column }: OfLayer & Place & { readonly map: number }, s: Speech) =>
    `${layer}, map ${s.count(map)}, row ${s.count(row)}, column ${s.count(column)}: every cell of its window`,
  'table.slice': 'slice',
  'table.row': 'row',
  'table.column': 'column',
  'table.value': 'window',
  'table.weight': 'filter',
  'table.product': 'product',
  'table.sums': 'The sum',
  'table.part': 'part',
  'table.sum': 'value',
};
