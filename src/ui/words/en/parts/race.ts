import type { Speech } from '../../catalogue';

export interface Count {
  readonly count: number;
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number, s: Speech) => numerals[count] ?? s.count(count);

const rules = ({ count }: Count, s: Speech) => `${inWords(count, s)} ${s.plural(count, { one: 'method', other: 'methods' })}`;

export interface Measured {
  /** Whether f is not 0 at its lowest place. */
  readonly isAbove: boolean;
}

const height = ({ isAbove }: Measured) => (isAbove ? 'f above its minimum' : 'f');

/** Optimizers on a function of two numbers, in English. */
export const race = {
  functions: 'Function',
  ofTwo: 'of x and y',
  'name.rosenbrock': 'Rosenbrock',
  'about.rosenbrock': 'a bent, flat valley',
  'name.valley': 'Quadratic valley',
  'about.valley': '40 × as steep across',
  'name.saddle': 'Saddle',
  'about.saddle': 'two ways part',
  'name.plateau': 'Plateau',
  'about.plateau': 'no slope far off',
  'name.beale': 'Beale',
  'about.beale': 'steep edges, flat cross',
  'name.himmelblau': 'Himmelblau',
  'about.himmelblau': 'four equal minima',
  'name.typed': 'Own function',
  'about.typed': 'its gradient by central differences',
  formula: 'f(x, y) =',
  formulaField: 'A function of x and y',
  hint: 'Type your own: x, y, + − * / ^, sin, cos, exp, log, sqrt, abs.',
  typedHint: 'The cross is the lowest place that was found in view.',
  stays: ({ reason, name }: { readonly reason: string; readonly name: string }) => `${reason} ${name} stays.`,
  start: 'start',
  startName: 'Start',
  startAcross: 'Start, x',
  startUp: 'Start, y',
  startHint: 'Drag the ring in the picture; arrow keys move it by a tenth.',
  noValue: 'f has no value there; the start stays.',
  startAgain: 'Start again',
  explanation: ({ kind, rate, ...methods }: Count & { readonly kind: string; readonly rate: number }, s: Speech) =>
    `${rules(methods, s)} from one start, ${kind === 'best' ? 'each at its best of twelve rates' : kind === 'one' ? `all at the rate ${s.number(rate)}` : 'each at the rate in the table'}.`,
  ground: ({ name }: { readonly name: string }) => `${name} in logarithms; crosses are minima`,
  map: (methods: Count, s: Speech) => `The paths of ${rules(methods, s)}`,
  ring: ({ x, y }: { readonly x: number; readonly y: number }, s: Speech) =>
    `Start at x ${s.fixed(x)}, y ${s.fixed(y)}: drag it, or move it with the arrow keys`,
  curves: (measured: Measured) => `${height(measured)}, by method, in logarithms`,
  height,
  axis: 'Axis',
  'axis.evaluations': 'evaluations',
  'axis.steps': 'steps',
  'axis.seconds': 'time',
  'end.evaluations': ({ end }: { readonly end: number }, s: Speech) => `evaluation ${s.count(end)}`,
  'end.steps': ({ end }: { readonly end: number }, s: Speech) => `step ${s.count(end)}`,
  'end.seconds': ({ end }: { readonly end: number }, s: Speech) => `${s.number(Number((1e6 * end).toPrecision(2)))} µs here`,
  evaluationTitle: 'An evaluation is f with its gradient at one place, or one pass through the terms of a sum of squares.',
  secondsTitle: 'Measured on this device: the mean time of an evaluation, the method’s own work with it.',
  rule: 'method',
  rate: 'rate',
  search: 'search',
  damping: 'λ',
  now: (measured: Measured) => (measured.isAbove ? 'f − min now' : 'f now'),
  atEnd: ({ end, isAbove }: Measured & { readonly end: number }, s: Speech) => `${isAbove ? 'at' : 'f at'} ${s.count(end)}`,
  below: 'below 0.001',
  reached: ({ evaluation }: { readonly evaluation: number }, s: Speech) => `at ${s.count(evaluation)}`,
  notYet: 'not yet',
  diverged: 'diverged',
  divergedTitle: ({ evaluation }: { readonly evaluation: number }, s: Speech) =>
    `After evaluation ${s.count(evaluation)} it left x and y below 1000, or f had no value.`,
  settledTitle: ({ evaluation }: { readonly evaluation: number }, s: Speech) =>
    `At evaluation ${s.count(evaluation)} it found no lower place any more.`,
  noSquares: 'f is no sum of squares',
  wantTitle: 'None of the twelve rates stays below the start; this is the smallest.',
  bestTitle: 'Of twelve, the rate with the least mean log f that never rises above the start. The tries are not counted.',
  typedRate: ({ name }: { readonly name: string }) => `Rate of ${name}`,
  noiseless: 'Levenberg’s methods read the terms, not the gradient: the noise does not reach them.',
  table: 'The methods where they stand',
  place: 'place',
  x: 'x',
  y: 'y',
  down: '−∇f',
  velocity: '−M',
  velocityName: 'velocity −M',
  noVelocity: 'It has no velocity.',
  ball: ({ letter, name }: { readonly letter: string; readonly name: string }) => `${letter}: ${name}`,
  apart: ({ degrees }: { readonly degrees: number }, s: Speech) => `${s.count(degrees)}° apart`,
  relief: 'The function as a surface, with the path of the chosen method',
  turn: 'Turn the surface',
  turned: ({ degrees }: { readonly degrees: number }, s: Speech) => `${s.count(degrees)}°`,
  evaluation: 'evaluation',
  evaluationNumber: ({ at }: { readonly at: number }, s: Speech) => `evaluation ${s.count(at)}`,
  timeline: 'Evaluations: drag to go back',
  speed: 'Evaluations a second',
  perSecond: ({ count }: Count, s: Speech) => (Number.isFinite(count) ? `${s.count(count)}/s` : 'all'),
  play: 'Play',
  pause: 'Pause',
  step: 'One evaluation',
  toStart: 'Back to the start',
  racing: 'Racing',
  of: ({ racing, all }: { readonly racing: number; readonly all: number }, s: Speech) => `${s.count(racing)} of ${s.count(all)}`,
  drop: ({ letter, name }: { readonly letter: string; readonly name: string }) => `Drop ${letter}, ${name}`,
  add: 'Add a method',
  addShort: '+',
  rates: 'Rates',
  'rates.best': 'each its best',
  'rates.one': 'one for all',
  'rates.typed': 'typed in the table',
  oneRate: 'Learning rate',
  gamma: 'Momentum γ',
  noise: 'Noise of the gradient',
  noiseTitle: 'Standard deviation of normal noise on every number of the gradient, the same numbers for every method.',
  evaluations: 'Evaluations',
  seed: 'Seed of the noise',
  bar: 'What races',
};
