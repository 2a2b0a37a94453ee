import type { Speech } from '../../catalogue';
import { hiddenSpace } from './hiddenSpace';

export interface Plane {
  /** Of each input, in the units of the data. */
  readonly slopes: readonly { readonly name: string; readonly slope: number }[];
  readonly constant: number;
  /** The class whose output it is, where there are several. */
  readonly output: string | null;
}

export interface InView {
  readonly count: number;
  /** null: they were not joined. */
  readonly pieces: number | null;
}

export interface UnitsOn {
  readonly layer: number;
  /** Numbers from 1. */
  readonly on: readonly number[];
  readonly of: number;
}

export interface Inputs {
  readonly inputs: number;
}

const term = (value: number, s: Speech) => `${value < 0 ? '−' : '+'} ${s.fixed(Math.abs(value))}`;

/** z = −14.35 x₁ − 8.70 x₂ + 37.36 */
function plane({ slopes, constant, output }: Plane, s: Speech): string {
  const [first, ...others] = slopes;
  const sum = [first && `${s.fixed(first.slope)} ${first.name}`, ...others.map(({ name, slope }) => `${term(slope, s)} ${name}`)];
  return `z${output === null ? '' : ` of ${output}`} = ${sum.join(' ')} ${term(constant, s)}`;
}

const parts = ({ inputs }: Inputs) => (inputs === 1 ? 'whole line' : 'whole plane');

/** The linear regions, and the input plane carried through the layers, in English. */
export const regions = {
  ...hiddenSpace,
  explanation:
    'In each region every unit is on or off, so that the output before its activation, z, is one plane; the lines are computed, not sampled.',
  explanationLine:
    'In each interval every unit is on or off, so that the output before its activation, z, is one straight line; the bounds are computed, not sampled.',
  summary: ({ count, pieces }: InView, s: Speech) =>
    `${s.count(count)} linear ${s.plural(count, { one: 'region', other: 'regions' })} in view${pieces === null ? '' : `, ${s.count(pieces)} without a kink inside`}, over the output with the examples`,
  tooMany: ({ most, isPaused }: { readonly most: number; readonly isPaused: boolean }, s: Speech) =>
    isPaused ? `Over ${s.count(most)} regions: too many to draw.` : `Over ${s.count(most)} regions: drawn while paused.`,
  coming: 'The regions are being counted.',
  inView: 'regions in view, exact',
  pieces: ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'piece', other: 'pieces' })}`,
  piecesTitle: 'Regions side by side with one plane between them count as one piece: nothing bends there',
  afterFirst: 'after layer 1',
  ofAtMost: ({ most }: { readonly most: number }, s: Speech) => `of at most ${s.count(most)}`,
  some: (inputs: Inputs) => `some weights, ${parts(inputs)}`,
  none: (inputs: Inputs) => `no weights, ${parts(inputs)}`,
  someValue: ({ count }: { readonly count: number }, s: Speech) => `≥ ${s.count(count)}`,
  noneValue: ({ count }: { readonly count: number }, s: Speech) => `> ${s.count(count)}`,
  someSource: 'Montúfar et al. 2014',
  noneSource: 'Montúfar 2017',
  noneSourceOne: 'Zaslavsky 1975',
  shallow: ({ units }: { readonly units: number }, s: Speech) => `one layer of ${s.count(units)}, equal parameters`,
  shallowValue: ({ count }: { readonly count: number }, s: Speech) => `≤ ${s.count(count)}`,
  here: 'here',
  plane,
  nowhere: 'point at a region',
  on: 'on here',
  layer: ({ layer }: { readonly layer: number }, s: Speech) => `layer ${s.count(layer)}`,
  onSome: ({ layer, on, of }: UnitsOn, s: Speech) =>
    `layer ${s.count(layer)}: ${on.length === 0 ? 'no unit' : `${s.plural(on.length, { one: 'unit', other: 'units' })} ${on.map(s.count).join(', ')}`} of ${s.count(of)} on`,
  onCount: ({ on, of }: { readonly on: number; readonly of: number }, s: Speech) => `${s.count(on)} of ${s.count(of)}`,
  read: 'Regions: the arrow keys move a cross that reads them',
  table: 'The linear regions in view',
  region: 'region',
  unitsOn: 'units on, by layer',
  size: 'share of the view',
  slope: ({ input, output }: { readonly input: string; readonly output: string | null }) =>
    `∂z/∂${input}${output === null ? '' : `, ${output}`}`,
  intercept: ({ output }: { readonly output: string | null }) => `z at 0${output === null ? '' : `, ${output}`}`,
};
