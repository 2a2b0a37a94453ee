import type { Speech } from '../../catalogue';

/** What the network answers to each example, and where the columns stand that are no axis, in English. */
export const answers = {
  wrongOf: ({ wrong, examples }: { readonly wrong: number; readonly examples: number }, s: Speech) =>
    `${s.count(wrong)} of ${s.count(examples)} wrong`,
  colours: 'shape: truth, colour: answer',
  coloursTitle: 'The shape of a point is its true class, its colour the answer of the network',
  below: ({ value }: { readonly value: string }) => `below ${value}`,
  above: ({ value }: { readonly value: string }) => `above ${value}`,
  error: 'error',
  otherColumns: 'others at mean',
  otherColumnsTitle: 'Other columns than the two axes stand at their mean',
  axisAcross: 'axis →',
  axisUp: 'axis ↑',
  atMean: ({ value }: { readonly value: string }) => `at mean ${value}`,
};
