import {
  bestAccuracy,
  errorAtEnd,
  errorOverLast,
  leastShare,
  longSumsRight,
  lyapunovTimes,
  type Measure,
  natsHeldOut,
  secondsOfSwing,
  sequencesUntil,
} from './measures';

/** One line that has to hold: of so many seeds so many have to keep the bound. */
export interface Row {
  readonly id: string;
  /** Without its seed. */
  readonly link: string;
  readonly epochs: number;
  readonly measure: Measure;
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
  readonly seeds: number;
  readonly holds: number;
}

const falling = (updates: number) => `&schedule=cosine&schedule.period=${updates}`;
const window = { lorenz: 'data=lorenz&data.steps=12&data.dt=0.05&examples=7143&layers=32;window,32&rate=0.005' };

/** Every line of it was reached before it was written down. Seeds 1, 2, 3, … set data, split, start and order alike. */
export const rows: readonly Row[] = [
  {
    id: 'adding.lstm',
    link: 'data=addingProblem',
    epochs: 32,
    measure: sequencesUntil(0.01),
    bound: { atMost: 45_000 },
    seeds: 10,
    holds: 9,
  },
  {
    id: 'adding.rnn',
    link: 'data=addingProblem&layers=rnn16',
    epochs: 43,
    measure: leastShare,
    bound: { atLeast: 0.9 },
    seeds: 10,
    holds: 9,
  },
  {
    id: 'adding.100',
    link: 'data=addingProblem&data.steps=100&drawn=epoch',
    epochs: 32,
    measure: sequencesUntil(0.01),
    bound: { atMost: 45_000 },
    seeds: 5,
    holds: 4,
  },
  { id: 'longLag.lstm', link: 'data=longLag', epochs: 30, measure: bestAccuracy, bound: { atLeast: 0.99 }, seeds: 10, holds: 9 },
  {
    id: 'longLag.forgetBias1',
    link: 'data=longLag&layers=lstm16',
    epochs: 30,
    measure: bestAccuracy,
    bound: { atMost: 0.5 },
    seeds: 10,
    holds: 8,
  },
  {
    id: 'longLag.rnn',
    link: 'data=longLag&layers=rnn16&rate=0.03',
    epochs: 30,
    measure: bestAccuracy,
    bound: { atMost: 0.989 },
    seeds: 10,
    holds: 8,
  },
  { id: 'addition.long', link: 'data=addition', epochs: 40, measure: longSumsRight, bound: { atLeast: 1 }, seeds: 10, holds: 9 },
  {
    id: 'co2.12',
    link: `data=co2${falling(1320)}`,
    epochs: 40,
    measure: errorAtEnd,
    bound: { atMost: 0.41 },
    seeds: 10,
    holds: 9,
  },
  {
    id: 'co2.24',
    link: `data=co2&data.steps=24${falling(1280)}`,
    epochs: 40,
    measure: errorAtEnd,
    bound: { atMost: 0.39 },
    seeds: 10,
    holds: 9,
  },
  {
    id: 'temperature',
    link: `data=temperature${falling(1360)}`,
    epochs: 20,
    measure: errorAtEnd,
    bound: { atMost: 2.72 },
    seeds: 10,
    holds: 9,
  },
  {
    id: 'randomWalk',
    link: 'data=randomWalk&examples=2000',
    epochs: 40,
    measure: errorOverLast,
    bound: { atLeast: 1 },
    seeds: 5,
    holds: 5,
  },
  {
    id: 'lorenz.lstm',
    link: `data=lorenz&data.steps=48&rate=0.02&clip=1${falling(2640)}`,
    epochs: 60,
    measure: lyapunovTimes,
    bound: { atLeast: 3 },
    seeds: 5,
    holds: 4,
  },
  {
    id: 'lorenz.mlp',
    link: `${window.lorenz}&clip=1${falling(15_700)}`,
    epochs: 100,
    measure: lyapunovTimes,
    bound: { atLeast: 3.6 },
    seeds: 5,
    holds: 5,
  },
  {
    id: 'pendulum',
    link: `data=pendulum&clip=1${falling(1320)}`,
    epochs: 60,
    measure: secondsOfSwing,
    bound: { atLeast: 20 },
    seeds: 3,
    holds: 3,
  },
  {
    id: 'names.128',
    link: `data=names&layers=lstm128;dropout0.4${falling(2532)}`,
    epochs: 12,
    measure: natsHeldOut,
    bound: { atMost: 2 },
    seeds: 10,
    holds: 9,
  },
  { id: 'names.64', link: `data=names${falling(3165)}`, epochs: 15, measure: natsHeldOut, bound: { atMost: 2.03 }, seeds: 3, holds: 3 },
];
