import type { Speech } from '../catalogue';
import { capital } from './capital';

/** A loss and the activation of the output, by their ids. */
interface Pair {
  readonly loss: string;
  readonly activation: string;
}

const pairOf = ({ loss, activation }: Pair, s: Speech) =>
  `${capital(s.label('losses', loss))} on a ${s.label('activations', activation)} output`;

/** What the page says itself, in English. Its keys and their values are what every other language has to have. */
export const page = {
  'notices.dismiss': 'Dismiss',
  'notices.moreCorrections': ({ count }: { readonly count: number }, s: Speech) =>
    `And ${s.count(count)} more ${s.plural(count, { one: 'correction', other: 'corrections' })}.`,
  'notices.tryAgain': 'Try again',
  'notices.startOver': 'Start over',
  /** `dataset`: its label. */
  'notices.runBefore': ({ dataset, epoch }: { readonly dataset: string; readonly epoch: number }, s: Speech) =>
    `The run on show is the one before: ${dataset}, at epoch ${s.count(epoch)}.`,
  'notices.backToRunBefore': 'Back to it',

  /** `reach`: the least and the largest output, where targets can lie beyond. */
  'pair.saturates': ({ reach, ...pair }: Pair & { readonly reach: readonly [number, number] | null }, s: Speech) => {
    const beyond = reach === null ? '' : `targets beyond ${s.number(reach[0])} and ${s.number(reach[1])} are out of reach, and `;
    return `${pairOf(pair, s)}: ${beyond}the gradient vanishes where the unit saturates, even where it is wrong.`;
  },
  'pair.cannotGoBelow': ({ low, ...pair }: Pair & { readonly low: number }, s: Speech) =>
    `${pairOf(pair, s)}: it cannot go below ${s.number(low)}, and where it stays there the gradient is zero.`,
  'pair.punishesRight': (pair: Pair, s: Speech) => `${pairOf(pair, s)}: an answer that is right by more than its target is punished too.`,
};

export type PageMessages = typeof page;
