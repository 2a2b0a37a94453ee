import type { Speech } from '../../catalogue';
import { capital } from '../wording';

/** A loss and the activation of the output, by their ids. */
export interface Pair {
  readonly loss: string;
  readonly activation: string;
}

export interface Divergence {
  readonly index: number | null;
  readonly what: string;
  readonly epoch: number;
  readonly rate: number;
  /** From which epoch on that rate held; null: from the start. */
  readonly since: number | null;
}

const pairOf = ({ loss, activation }: Pair, s: Speech) =>
  `${capital(s.label('losses', loss))} on a ${s.label('activations', activation)} output`;

/** What a notice says once there is one, in English. */
export const notices = {
  /** `index` from 1 of the parameters `what`, `layer.name`; null: the loss itself. */
  'notices.diverged': ({ index, what, epoch, rate, since }: Divergence, s: Speech) => {
    const number = index === null ? 'The loss' : `Number ${s.count(index)} of ${what.replace('.', ', ')}`;
    const set = since === null ? '' : `, set at epoch ${s.count(since)},`;
    return `${number} became infinite at epoch ${s.count(epoch)}: learning rate ${s.number(rate)}${set} is too large here.`;
  },
  'notices.backTo': ({ epoch }: { readonly epoch: number }, s: Speech) => `Back to epoch ${s.count(epoch)}`,
  'notices.tryRate': ({ rate }: { readonly rate: number }, s: Speech) => `Try ${s.number(rate)}`,
  'notices.stopped': ({ epoch, patience, best }: { readonly epoch: number; readonly patience: number; readonly best: number }, s: Speech) =>
    `Stopped at epoch ${s.count(epoch)}: for ${s.count(patience)} ${s.plural(patience, { one: 'epoch', other: 'epochs' })} the validation loss was never lower than at epoch ${s.count(best)}.`,
  'notices.toEpoch': ({ epoch }: { readonly epoch: number }, s: Speech) => `Go to best, epoch ${s.count(epoch)}`,
  'notices.moreCorrections': ({ count }: { readonly count: number }, s: Speech) =>
    `And ${s.count(count)} more ${s.plural(count, { one: 'correction', other: 'corrections' })}.`,
  /** `dataset`: its label. */
  /** Beside the first of several notices. */
  'notices.more': ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} more`,
  'notices.fewer': 'Show the first only',
  'notices.runBefore': ({ dataset, epoch }: { readonly dataset: string; readonly epoch: number }, s: Speech) =>
    `The run on show is the one before: ${dataset}, at epoch ${s.count(epoch)}.`,
  'notices.resumed': ({ epoch }: { readonly epoch: number }, s: Speech) =>
    `This run goes on where it stood before the page was left, at epoch ${s.count(epoch)}.`,
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
