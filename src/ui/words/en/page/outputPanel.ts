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

const examples = ({ training, testing }: Examples, s: Speech) => `${s.count(training)} training and ${s.count(testing)} test examples`;

/** What the network answers, in English. */
export const outputPanel = {
  'output.title': 'Output',
  'output.testData': 'test data',
  'output.discretise': 'discretise',
  'metrics.trainLoss': 'Train loss',
  'metrics.testLoss': 'Test loss',
  'metrics.trainAccuracy': 'Train acc.',
  'metrics.testAccuracy': 'Test acc.',
  'metrics.trainR2': 'Train R²',
  'metrics.testR2': 'Test R²',
  'loss.title': ({ evaluations }: { readonly evaluations: number }, s: Speech) =>
    evaluations > 0 ? `loss, ${s.count(evaluations)} ${s.plural(evaluations, { one: 'evaluation', other: 'evaluations' })}` : 'loss',
  'loss.seeds': 'Several seeds',
  'loss.seedsTitle': 'Train it again with other start weights',
  'loss.log': 'log',
  'loss.train': 'train',
  /** Where there is hardly room. */
  'loss.validation': 'valid.',
  'loss.test': 'test',
  /** At the end of an axis of epochs. */
  'loss.axis': ({ epoch }: { readonly epoch: number }, s: Speech) => `epoch ${s.count(epoch)}`,
  'loss.picture': ({ isLog, train, test }: { readonly isLog: boolean; readonly train: number; readonly test: number }, s: Speech) =>
    `Loss by epoch${isLog ? ', logarithmic' : ''}: train ${s.loss(train)}, test ${s.loss(test)}`,
  'loss.reader': 'Epoch read in the loss chart',
  'loss.noEpoch': 'no epoch yet',
  'loss.at': ({ epoch, isAccuracy, train, test }: ScoresAt, s: Speech) => {
    const metric = (value: number) => (isAccuracy ? s.share(value) : `R² ${s.fixed(value, 3)}`);
    return `epoch ${s.count(epoch)}: train ${s.loss(train.loss)}, ${metric(train.metric)} · test ${s.loss(test.loss)}, ${metric(test.metric)}`;
  },
  'picture.unit': ({ name }: { readonly name: string }) => `The response of ${name}`,
  'picture.curve': ({ across, ...counts }: Examples & { readonly across: string }, s: Speech) =>
    `The network’s curve over ${across}, with ${examples(counts, s)}`,
  'picture.output': ({ across, up, ...counts }: Plane, s: Speech) =>
    `The network’s output over ${across} and ${up}, with ${examples(counts, s)}`,
  'picture.decision': ({ classes, across, up, ...counts }: Plane & { readonly classes: number }, s: Speech) =>
    `The network’s decision between ${s.count(classes)} classes over ${across} and ${up}, with ${examples(counts, s)}`,
  'legend.blank': 'drag across the picture to draw',
  'legend.ofUnit': 'output of the unit',
  'legend.seeOutput': 'Show the output',
  'legend.seeUnit': 'Show the unit',
  'legend.unitOutput': ({ value }: { readonly value: number }, s: Speech) => `output of the unit ${s.fixed(value)}`,
  'legend.unit': ({ level }: { readonly level: string }) => `unit = ${level}`,
  'legend.network': 'network',
  'legend.truth': 'true function',
  'legend.otherColumns': 'other columns at their mean',
  /** `name` of the class; null where the classes have numbers. */
  'legend.probability': ({ name }: { readonly name: string | null }) => `p(${name ?? 'blue'})`,
  'legend.output': ({ text }: { readonly text: string }) => `output ${text}`,
  'legend.training': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `training example ${s.count(index)}: ${value}`,
  'legend.test': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `test example ${s.count(index)}: ${value}`,
  'confusion.label': 'Confusion matrix',
  'confusion.caption': ({ images }: { readonly images: number }, s: Speech) =>
    `true ↓ predicted →, ${s.count(images)} test ${s.plural(images, { one: 'image', other: 'images' })}`,
  'confusion.cell': ({ count, name, taken }: { readonly count: number; readonly name: string; readonly taken: string }, s: Speech) =>
    `${s.count(count)} of class ${name} taken for ${taken}`,
  'picture.draw': 'Picture: draw with the pointer, or move with the arrow keys and press Enter',
  'picture.read': 'Picture: the arrow keys move a cross that reads values, Enter chooses the nearest example',
  'image.left': 'Shift left',
  'image.right': 'Shift right',
  'image.up': 'Shift up',
  'image.down': 'Shift down',
  'image.own': 'Your image',
  'image.chosen': ({ name }: { readonly name: string }) => `The chosen image, ${name}`,
  'image.back': 'Back',
  'image.clear': 'Clear',
  'image.is': 'is',
  'image.takenFor': 'is taken for',
  'image.with': 'with p',
  'sum.label': ({ sum, isRight }: { readonly sum: string; readonly isRight: boolean }) => `${sum}, ${isRight ? 'right' : 'wrong'}`,
  /** `wanted`: the right sum; null where the network has found it. */
  'sum.hint': ({ wanted }: { readonly wanted: number | null }, s: Speech) =>
    `${wanted === null ? 'right' : `wrong: it is ${s.count(wanted)}`}; highest bit first, the network reads the lowest first`,
  'letters.next': 'next letters',
  'letters.guess': 'the network’s guess of each',
};
