import type { Speech } from '../../catalogue';

interface Score {
  readonly loss: number;
  readonly metric: number;
}

export interface ScoresAt {
  readonly epoch: number;
  readonly isAccuracy: boolean;
  readonly train: Score;
  readonly test: Score;
}

export interface Examples {
  readonly training: number;
  readonly testing: number;
}

export interface Plane extends Examples {
  readonly across: string;
  readonly up: string;
}

const examples = ({ training, testing }: Examples, s: Speech) =>
  testing === 0 ? `${s.count(training)} training examples` : `${s.count(training)} training and ${s.count(testing)} test examples`;

/** What the network answers, in English. */
export const outputPanel = {
  'output.title': 'Output',
  'output.testData': 'Test data',
  'output.drawing': 'drawing',
  'output.discretise': 'Flat',
  'metrics.atEpoch': ({ epoch }: { readonly epoch: number }, s: Speech) => `at epoch ${s.count(epoch)}`,
  'metrics.untested': 'All examples train: there is no test part.',
  'metrics.trainLoss': 'Train loss',
  'metrics.testLoss': 'Test loss',
  'metrics.trainAccuracy': 'Train acc.',
  'metrics.testAccuracy': 'Test acc.',
  'metrics.trainR2': 'Train R²',
  'metrics.testR2': 'Test R²',
  'loss.title': ({ evaluations }: { readonly evaluations: number }, s: Speech) =>
    evaluations > 0 ? `Loss, ${s.count(evaluations)} ${s.plural(evaluations, { one: 'gradient', other: 'gradients' })}` : 'Loss',
  'loss.seeds': 'Several seeds',
  'loss.seedsTitle': 'Train it again with other start weights',
  'loss.log': 'Log',
  /** Before the first step, in the place of the curve. */
  'chart.begins': 'The curve begins with Play.',
  'chart.press': 'Press Play (Space): the network will try',
  /** Between the markers of two classes: separate ● from ◆. */
  'chart.separate': 'to separate',
  'chart.from': 'from',
  'chart.classes': ({ classes }: { readonly classes: number }, s: Speech) => `to tell the ${s.count(classes)} classes apart.`,
  'chart.values': (_: { readonly classes: number }) => 'to give every point its value.',
  'chart.curve': (_: { readonly classes: number }) => 'to follow the values.',
  'chart.next': (_: { readonly classes: number }) => 'to answer at every step.',
  'loss.noEpoch': 'no epoch yet',
  'loss.at': ({ epoch, isAccuracy, train, test }: ScoresAt, s: Speech) => {
    const metric = (value: number) => (isAccuracy ? s.share(value) : `R² ${s.r2(value)}`);
    return `epoch ${s.count(epoch)}: train ${s.loss(train.loss)}, ${metric(train.metric)} · test ${s.loss(test.loss)}, ${metric(test.metric)}`;
  },
  'picture.unit': ({ name }: { readonly name: string }) => `The response of ${name}`,
  'picture.curve': ({ across, ...counts }: Examples & { readonly across: string }, s: Speech) =>
    `The network’s curve over ${across}, with ${examples(counts, s)}`,
  'picture.output': ({ across, up, ...counts }: Plane, s: Speech) =>
    `The network’s output over ${across} and ${up}, with ${examples(counts, s)}`,
  'picture.decision': ({ classes, across, up, ...counts }: Plane & { readonly classes: number }, s: Speech) =>
    `The network’s decision between ${s.count(classes)} classes over ${across} and ${up}, with ${examples(counts, s)}`,
  'legend.ofUnit': 'output of the unit',
  'legend.seeOutput': 'Show the output',
  'legend.seeUnit': 'Show the unit',
  'legend.unitOutput': ({ value }: { readonly value: number }, s: Speech) => `output of the unit ${s.weight(value)}`,
  'legend.unit': ({ level }: { readonly level: string }) => `unit = ${level}`,
  'legend.network': 'network',
  'legend.truth': 'true function',
  /** `name` of the class; null where the classes have numbers. */
  'legend.probability': ({ name }: { readonly name: string | null }) => `p(${name ?? '●'})`,
  'legend.output': ({ text }: { readonly text: string }) => `output ${text}`,
  'legend.outputFor': ({ name, text }: { readonly name: string; readonly text: string }) => `for ${name} ${text}`,
  'legend.training': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `training example ${s.count(index)}: ${value}`,
  'legend.test': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `test example ${s.count(index)}: ${value}`,
  'picture.read': 'Picture: the arrow keys move a cross that reads values, Enter chooses the nearest example',
};
