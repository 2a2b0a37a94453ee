import type { Speech } from '../../catalogue';

interface TargetScore {
  readonly name: string;
  readonly value: number;
}

/** What the network answers to each example, and where the columns stand that are no axis, in English. */
export const answers = {
  wrongOf: ({ wrong, examples }: { readonly wrong: number; readonly examples: number }, s: Speech) =>
    `${s.count(wrong)} of ${s.count(examples)} wrong`,
  colours: 'shape: truth, colour: answer',
  coloursTitle: 'The shape of a point is its true class, its colour the answer of the network',
  coloursOfValues: 'The shape and edge of a point say on which side its true value lies, its colour what the network answers',
  below: ({ value }: { readonly value: string }) => `below ${value}`,
  above: ({ value }: { readonly value: string }) => `above ${value}`,
  error: 'error',
  otherColumns: 'others at mean',
  otherColumnsTitle: 'Other columns than the two axes stand at their mean',
  scaledBy: ({ label, mean, spread }: { readonly label: string; readonly mean: string; readonly spread: string }) =>
    `${label}: (value − ${mean}) / ${spread}`,
  'held.title': 'Other columns',
  'held.note': 'The picture is of the network at these values; points keep their own.',
  'held.none': 'The network reads no other column than the two axes.',
  'held.at': ({ label, value }: { readonly label: string; readonly value: string }) => `${label} at ${value}`,
  'held.grip': ({ label, value }: { readonly label: string; readonly value: string }) => `${label} at ${value}: drag to move it`,
  'held.moved': ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'column', other: 'columns' })} held elsewhere`,
  'held.movedTitle': ({ moved }: { readonly moved: readonly string[] }) => `${moved.join(', ')}; other columns at their mean`,
  'held.allBack': 'All back to the mean',
  'held.back': ({ label }: { readonly label: string }) => `${label}: back to the mean`,
  'held.backTitle': 'Back to the mean',
  'held.mixed': 'at mean',
  'held.not': ({ word }: { readonly word: string }) => `not ${word}`,
  at: ({ value }: { readonly value: string }) => `at ${value}`,
  axisAcross: 'axis →',
  axisUp: 'axis ↑',
  atMean: ({ value }: { readonly value: string }) => `at mean ${value}`,
  /** How many images of the test and of the training part the numbers are over, of so many that train. */
  overImages: ({ test, train, training }: { readonly test: number; readonly train: number; readonly training: number }, s: Speech) =>
    `All ${s.count(test)} test, ${train < training ? 'first' : 'all'} ${s.count(train)} training images`,
  picturesOf: ({ epoch }: { readonly epoch: number }, s: Speech) => `pictures: epoch ${s.count(epoch)}`,
  shown: 'Target that is shown',
  /** `scores`: none where they are not known at this place. */
  scores(
    { targets: count, isTest, scores }: { readonly targets: number; readonly isTest: boolean; readonly scores: readonly TargetScore[] },
    s: Speech,
  ) {
    const each = scores.map(({ name, value }) => `${name} ${s.r2(value)}`).join(', ');
    return `R² is the mean of ${s.count(count)} targets${each ? `; ${isTest ? 'test' : 'train'}: ${each}` : ''}.`;
  },
};
