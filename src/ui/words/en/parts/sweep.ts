import type { Speech } from '../../catalogue';

const runs = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'run', other: 'runs' })}`;

export interface Strength {
  readonly strength: number;
}

export interface Named {
  readonly name: string;
}

export interface RunName {
  readonly test: string;
  readonly metric: string;
}

/** A setting over several values and seeds, in English. */
export const sweep = {
  detail: ({ seeds }: { readonly seeds: number }, s: Speech) =>
    `${s.count(seeds)} ${s.plural(seeds, { one: 'seed', other: 'seeds' })} a value; a seed draws the training examples and the start.`,
  ready: 'Ready-made',
  readyNone: 'ready-made …',
  'ready.units': 'risk against complexity: units 1 to 64',
  'ready.examples': 'training examples',
  'ready.rates': 'learning rate × optimizer',
  'ready.regularisers': 'ways against overfitting',
  setting: 'Setting',
  values: 'Values',
  second: 'Second setting',
  secondValues: 'Values of the second setting',
  and: 'and',
  noSecond: 'nothing else',
  with: 'with',
  seeds: 'seeds',
  seedCount: 'Seeds',
  epochs: 'epochs',
  epochCount: 'Epochs',
  units: ({ layer }: { readonly layer: number }, s: Speech) => `units of layer ${s.count(layer)}`,
  activation: 'activation of all layers',
  shuffle: 'order of the examples',
  'shuffle.yes': 'drawn anew',
  'shuffle.no': 'the same',
  regulariser: 'way against overfitting',
  ofEntry: ({ label, param }: { readonly label: string; readonly param: string }) => `${label}, ${param}`,
  noSetting: ({ text }: { readonly text: string }) => `There is no setting “${text}” to sweep here.`,
  noValue: ({ text, setting }: { readonly text: string; readonly setting: string }) =>
    `“${text}” is no value that “${setting}” can have here.`,
  fewSeeds: 'One seed shows luck, not risk: at least 3.',
  fewValues: 'A sweep needs at least two values.',
  manyRuns: ({ count, most }: { readonly count: number; readonly most: number }, s: Speech) =>
    `${runs(count, s)} are too many; ${s.count(most)} are the most.`,
  fewer: 'Fewer seeds, or start anyway?',
  others: 'These results are of other settings.',
  refused: ({ count, reason }: { readonly count: number; readonly reason: string }, s: Speech) =>
    `${runs(count, s)} could not be trained: ${reason}`,
  diverged: ({ count }: { readonly count: number }, s: Speech) => `${runs(count, s)} diverged; each counts as the largest loss.`,
  empty: 'Nothing has been swept yet. Start trains every value with every seed, on the cores beside those of the page.',
  figure: 'Loss by value',
  explanationLoss: 'Each by its own loss: they have no common scale, so none is called the least. Compare the shares that are right.',
  explanation:
    'Medians with the range of the seeds; a dot is the test loss of a run. The least is read off the test examples: a description, no estimate.',
  explanationTwo: 'Medians of the test loss; a letter and a dash stand for a value of the second setting.',
  explanationTreated:
    'A dot is a seed’s test loss, below it the median with its 95 % interval; the same seeds for all. Early stopping: its best epoch.',
  picked: 'The strengths were picked on other seeds than those shown.',
  loss: 'loss',
  testLoss: 'test loss',
  trainLoss: 'train loss',
  train: 'train',
  test: 'test',
  least: ({ value, loss, of }: { readonly value: string; readonly loss: number; readonly of: 'train' | 'test' }, s: Speech) =>
    `least ${of === 'test' ? 'test' : 'training'} loss: ${value}, ${s.loss(loss)}`,
  at: ({ name, value }: { readonly name: string; readonly value: string }) => `${name} ${value}`,
  unitsOf: ({ value, count }: { readonly value: string; readonly count: number }, s: Speech) =>
    `${value} ${s.plural(count, { one: 'unit', other: 'units' })}`,
  log: 'log scale',
  chart: ({ setting }: { readonly setting: string }) => `Train and test loss over ${setting}`,
  read: 'The runs: the arrow keys go from one to the next, Enter opens it',
  readRun: ({ value, seed, loss }: { readonly value: string; readonly seed: string; readonly loss: number }, s: Speech) =>
    `${value}, seed ${seed}: test loss ${s.loss(loss)}; a press opens it.`,
  pointAt: 'Point at a result to read it; a press opens its run.',
  open: ({ value, test }: { readonly value: string; readonly test: string }) => `Open ${value}, the run of median test loss ${test}`,
  openTitle: 'Opens this run at its start',
  caption: ({ test, metric }: RunName) => `test ${test}, ${metric}`,
  accuracy: ({ text }: { readonly text: string }) => `acc. ${text}`,
  r2: ({ text }: { readonly text: string }) => `R² ${text}`,
  table: 'Every run',
  seed: 'seed',
  epoch: 'epoch',
  trainMetric: 'train accuracy or R²',
  testMetric: 'test accuracy or R²',
  median: 'median',
  testMetricShort: 'test acc.',
  testR2Short: 'test R²',
  better: 'better than none',
  betterIn: ({ wins, of }: { readonly wins: number; readonly of: number }, s: Speech) => `in ${s.count(wins)} of ${s.count(of)}`,
  medianRun: 'median run',
  strip: ({ name }: Named) => `Test losses of ${name}, by seed`,
  medianOfNone: 'median of none',
  'way.none': 'None',
  'way.stop': 'Early stopping',
  'way.decay': 'Weight decay (L2)',
  'way.noise': 'Input noise',
  'way.dropout': 'Dropout',
  'way.batchNorm': 'Batch normalisation',
  'strength.none': 'as it is set',
  'strength.stop': ({ strength }: Strength, s: Speech) => `patience ${s.count(strength)}, some examples held out`,
  'strength.decay': ({ strength }: Strength, s: Speech) => `λ ${s.number(strength)}`,
  'strength.noise': ({ strength }: Strength, s: Speech) => `σ ${s.number(strength)}`,
  'strength.dropout': ({ strength }: Strength, s: Speech) => `p ${s.number(strength)}`,
  'strength.batchNorm': 'in every layer',
};
