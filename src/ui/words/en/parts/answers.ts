import type { Speech } from '../../catalogue';

/** What the network answers to each example, and where the columns stand that are no axis, in English. */
export const answers = {
  wrong: 'wrong',
  wrongOf: ({ wrong, examples }: { readonly wrong: number; readonly examples: number }, s: Speech) =>
    `${s.count(wrong)} of ${s.count(examples)} wrong`,
  colours: 'shape: true class; colour: the network’s answer',
  below: ({ value }: { readonly value: string }) => `below ${value}`,
  above: ({ value }: { readonly value: string }) => `above ${value}`,
  error: 'error',
  otherColumns: 'other columns at their mean',
  axisAcross: 'axis →',
  axisUp: 'axis ↑',
  atMean: ({ value }: { readonly value: string }) => `at mean ${value}`,
};
