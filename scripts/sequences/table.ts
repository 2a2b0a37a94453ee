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
interface Row {
  readonly id: string;
  /** Without its seed; its last epoch is where the training ends. */
  readonly link: string;
  readonly measure: Measure;
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
  readonly seeds: number;
  readonly holds: number;
}

const row = (id: string, link: string, measure: Measure, bound: Row['bound'], seeds: number, holds: number): Row => ({
  id,
  link,
  measure,
  bound,
  seeds,
  holds,
});

const onWindows = 'data=lorenz&data.steps=12&data.dt=0.05&examples=7143&layers=32;window,32&rate=0.005&epochs=100';

/** Seeds 1, 2, 3, … set data, split, start and order alike. */
export const rows: readonly Row[] = [
  row('adding.lstm', 'data=addingProblem&epochs=32', sequencesUntil(0.01), { atMost: 45_000 }, 10, 9),
  row('adding.rnn', 'data=addingProblem&layers=rnn16&epochs=43', leastShare, { atLeast: 0.9 }, 10, 9),
  row('adding.100', 'data=addingProblem&data.steps=100&fresh=epoch&epochs=32', sequencesUntil(0.01), { atMost: 45_000 }, 5, 4),
  row('longLag.lstm', 'data=longLag', bestAccuracy, { atLeast: 0.99 }, 10, 9),
  row('longLag.forgetBias1', 'data=longLag&layers=lstm16&epochs=30', bestAccuracy, { atMost: 0.5 }, 10, 8),
  row('longLag.rnn', 'data=longLag&layers=rnn16&rate=0.03&epochs=30', bestAccuracy, { atMost: 0.989 }, 10, 8),
  row('addition.long', 'data=addition', longSumsRight, { atLeast: 1 }, 10, 9),
  row('co2.12', 'data=co2', errorAtEnd, { atMost: 0.41 }, 10, 9),
  row('co2.24', 'data=co2&data.steps=24&epochs=40', errorAtEnd, { atMost: 0.39 }, 10, 9),
  row('temperature', 'data=temperature', errorAtEnd, { atMost: 2.72 }, 10, 9),
  row('randomWalk', 'data=randomWalk&examples=2000&epochs=40', errorOverLast, { atLeast: 1 }, 5, 5),
  row('lorenz.lstm', 'data=lorenz', lyapunovTimes, { atLeast: 3 }, 5, 4),
  row('lorenz.mlp', onWindows, lyapunovTimes, { atLeast: 3.6 }, 5, 5),
  row('pendulum', 'data=pendulum', secondsOfSwing, { atLeast: 20 }, 3, 3),
  row('parity', 'data=parity', bestAccuracy, { atLeast: 0.99 }, 5, 4),
  row('delayedEcho', 'data=delayedEcho', bestAccuracy, { atLeast: 0.99 }, 5, 4),
  row('copying', 'data=copying', bestAccuracy, { atLeast: 0.99 }, 5, 4),
  row('brackets', 'data=brackets', bestAccuracy, { atLeast: 0.99 }, 5, 4),
  row('names.128', 'data=names&layers=lstm128;dropout0.4&epochs=12', natsHeldOut, { atMost: 2 }, 10, 9),
  row('names.64', 'data=names', natsHeldOut, { atMost: 2.03 }, 3, 3),
];
