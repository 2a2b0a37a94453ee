import type { Speech } from '../../catalogue';

export interface PieceLine {
  readonly from: number;
  readonly to: number;
  /** Numbers of the units that are on there. */
  readonly on: readonly number[];
  readonly slope: number;
  readonly intercept: number;
  /** What the input is called. */
  readonly input: string;
}

export interface PieceSums {
  readonly at: number;
  readonly count: number;
  readonly of: number;
  readonly part: number;
  readonly whole: number;
  readonly input: string;
}

export interface PieceHandle {
  readonly number: number;
  readonly place: number;
  readonly height: number;
}

export interface PieceCount {
  readonly count: number;
  readonly of: number;
}

/** More terms than these are not written out. */
const mostTerms = 5;

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const indexed = (letter: string) => (index: number) => `${letter}${[...String(index)].map((digit) => subscripts[Number(digit)]).join('')}`;
const signed = (value: number, s: Speech) => `${value < 0 ? '−' : '+'} ${s.fixed(Math.abs(value))}`;

function terms({ on, input }: PieceLine): string {
  if (on.length === 0) return 'c';
  if (on.length > mostTerms) return `(Σ m) ${input} + (c + Σ b)`;
  return `(${on.map(indexed('m')).join(' + ')}) ${input} + (${['c', ...on.map(indexed('b'))].join(' + ')})`;
}

/** One hidden layer as a sum of pieces, in English. */
export const pieces = {
  explanation:
    'A unit adds v f(w x + b). They are numbered by where w x + b = 0; one that is on adds the line m x + b: m = v w, and b is v times its bias.',
  explanationSmooth: 'A unit adds v f(w x + b): a smooth step at the place where its sum is 0. They are numbered from left to right.',
  first: 'So many units are added up',
  firstOf: ({ count, of }: PieceCount, s: Speech) => `the first ${s.count(count)} of ${s.count(of)}`,
  train: 'Train from here',
  point:
    'Point at the picture to read it. Drag a number to move its unit, with Shift (or ↑ ↓) to raise it; press between numbers to add one.',
  where: ({ from, to, on }: Pick<PieceLine, 'from' | 'to' | 'on'>, s: Speech) =>
    `From ${s.fixed(from)} to ${s.fixed(to)}, on: ${on.length === 0 ? 'none' : on.map(s.count).join(', ')}`,
  line: (line: PieceLine) => `${terms(line)} =`,
  result: ({ slope, intercept, input }: Pick<PieceLine, 'slope' | 'intercept' | 'input'>, s: Speech) =>
    `${s.fixed(slope)} ${input} ${signed(intercept, s)}`,
  sums: ({ at, count, of, part, whole, input }: PieceSums, s: Speech) =>
    `At ${input} = ${s.fixed(at)}: the first ${s.count(count)} give ${s.fixed(part)}, all ${s.count(of)} ${s.fixed(whole)}`,
  summary: ({ count, of }: PieceCount, s: Speech) =>
    `The sum of the first ${s.count(count)} of ${s.count(of)} units over the target and the whole sum; below, each unit by itself`,
  read: 'Pieces: the arrow keys move a cross that reads them, Enter adds a unit there',
  add: 'Add a unit here',
  addTitle: 'Press where no number stands: adds a unit there, without height',
  handle: ({ number }: Pick<PieceHandle, 'number'>, s: Speech) => `Unit ${s.count(number)}`,
  handleText: ({ place, height }: PieceHandle, s: Speech) => `at ${s.fixed(place)}, height ${s.fixed(height)}`,
  'key.target': 'target',
  'key.whole': ({ of }: Pick<PieceCount, 'of'>, s: Speech) => `all ${s.count(of)}`,
  'key.part': ({ count }: Pick<PieceCount, 'count'>, s: Speech) => `the first ${s.count(count)}`,
  'key.unit': 'v f(w x + b)',
  'key.above': 'v > 0',
  'key.below': 'v < 0, dashed',
  table: 'The units in the order of their places',
  'column.unit': 'unit',
  'column.place': 'place',
  'column.slope': 'v w',
};
