import type { Speech } from '../../catalogue';
import { capital } from '../wording';

export interface Measured {
  readonly isTest: boolean;
}

interface Networks {
  readonly networks: number;
}

const lossName = ({ isTest }: Measured) => (isTest ? 'test loss' : 'train loss');

/** The dialog that trains with several seeds, in English. */
export const seeds = {
  title: 'Several seeds',
  description:
    'The same experiment on the same data with other start weights and another order of the examples: how much of the result is luck?',
  runs: 'Runs',
  runCount: 'Runs',
  epochs: 'Epochs',
  epochCount: 'Epochs',
  train: 'Train',
  giveUp: 'Give up',
  trained: 'Epochs trained',
  curves: (measured: Measured) => capital(lossName(measured)),
  keyOwn: 'this run',
  keyOthers: 'other seeds',
  keyMedian: 'median of all',
  log: 'Log',
  picture: ({ runs, ...measured }: Measured & { readonly runs: number }, s: Speech) =>
    `The ${lossName(measured)} of ${s.count(runs)} ${s.plural(runs, { one: 'run', other: 'runs' })} by epoch`,
  lossMedian: (measured: Measured) => `${capital(lossName(measured))}: median of all`,
  accuracyMedian: ({ isTest }: Measured) => `${isTest ? 'Test' : 'Train'} accuracy: median of all`,
  r2Median: ({ isTest }: Measured) => `${isTest ? 'Test' : 'Train'} R²: median of all`,
  spread: ({ low, high }: { readonly low: string; readonly high: string }) => `, from ${low} to ${high}`,
  mean: ({ networks }: Networks, s: Speech) => `${s.count(networks)} networks as one`,
  meanLoss: 'Test loss of the mean of their answers',
  meanAccuracy: 'Test accuracy of the mean of their answers',
  meanR2: 'Test R² of the mean of their answers',
  alone: ({ mean }: { readonly mean: string }) => `, one alone ${mean} on average`,
  meanWhy: ({ networks }: Networks, s: Speech) =>
    `What the ${s.count(networks)} networks answer is averaged for each test example, over all of them. The mean is never worse in loss than one alone on average.`,
  diverged: 'Diverged',
  divergedOf: ({ diverged, runs }: { readonly diverged: number; readonly runs: number }, s: Speech) =>
    `${s.count(diverged)} of ${s.count(runs)}`,
  open: 'Open the run that ended',
  best: 'best',
  worst: 'worst',
};
