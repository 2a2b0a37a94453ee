import type { Speech } from '../../catalogue';

export interface Measured {
  readonly isTest: boolean;
}

const lossName = ({ isTest }: Measured) => (isTest ? 'test loss' : 'train loss');

/** The dialog that trains with several seeds, in English. */
export const seeds = {
  title: 'Several seeds',
  description:
    'The same experiment on the same data with other start weights and another order of the examples: how much of the result is luck?',
  runs: 'runs',
  runCount: 'Runs',
  epochs: 'epochs',
  epochCount: 'Epochs',
  train: 'Train',
  giveUp: 'Give up',
  trained: 'Epochs trained',
  curves: (measured: Measured) => `${lossName(measured)}, `,
  key: 'this run in ink, the median dashed',
  log: 'log',
  picture: ({ runs, ...measured }: Measured & { readonly runs: number }, s: Speech) =>
    `The ${lossName(measured)} of ${s.count(runs)} ${s.plural(runs, { one: 'run', other: 'runs' })} by epoch`,
  lossMedian: (measured: Measured) => `${lossName(measured)}, median`,
  accuracyMedian: 'accuracy, median',
  r2Median: 'R², median',
  spread: ({ low, high }: { readonly low: string; readonly high: string }) => ` from ${low} to ${high}`,
  diverged: 'diverged',
  divergedOf: ({ diverged, runs }: { readonly diverged: number; readonly runs: number }, s: Speech) =>
    `${s.count(diverged)} of ${s.count(runs)}`,
  open: 'Open the run that ended',
  best: 'best',
  worst: 'worst',
};
