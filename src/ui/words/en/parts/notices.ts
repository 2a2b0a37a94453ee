import type { Blame } from '../../../../state/holdingSettings';
import type { Silence } from '../../../../state/silence';
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
  /** Null: it is being tried. */
  readonly blame: Blame | 'untried' | null;
  /** λ; 0 without a penalty. */
  readonly penaltyRate: number;
  /** What an update by the penalty alone multiplies each weight by; null where it is not as simple as that. */
  readonly factor: number | null;
}

/** What makes the run diverge, as the end of a sentence. */
function blamed({ blame, rate, since, penaltyRate, factor }: Divergence, s: Speech): string {
  const set = since === null ? '' : `, set at epoch ${s.count(since)},`;
  if (blame === null) return '. Smaller rates are being tried.';
  if (blame === 'untried') return '.';
  if (blame === 'learningRate') return `: learning rate ${s.number(rate)}${set} is too large here.`;
  if (blame === 'other') return `, and so it does with smaller rates: look at the data, the start and the layers.`;
  const why =
    factor !== null && factor < -1
      ? `: alone it multiplies every weight by ${s.number(factor)} an update.`
      : '; without it nothing diverges.';
  return `: the penalty’s λ of ${s.number(penaltyRate)} is too large for learning rate ${s.number(rate)}${why}`;
}

const pairOf = ({ loss, activation }: Pair, s: Speech) =>
  `${capital(s.label('losses', loss))} on a ${s.label('activations', activation)} output`;

/** What a notice says once there is one, in English. */
export const notices = {
  /** `index` from 1 of the parameters `what`, `layer.name`; null: the loss itself. */
  'notices.diverged': (found: Divergence, s: Speech) => {
    const { index, what, epoch } = found;
    const number = index === null ? 'The loss' : `Number ${s.count(index)} of ${what.replace('.', ', ')}`;
    return `${number} became infinite at epoch ${s.count(epoch)}${blamed(found, s)}`;
  },
  /** `only`: the class of all answers; `layer`: one that is 0 for every image; `rate`: one that was seen to learn. */
  'notices.silent': ({ only, layer, rate }: Pick<Silence, 'only' | 'layer'> & { readonly rate: number | null }, s: Speech) =>
    [
      only && `All ${s.count(only.images)} test images are taken for ${only.name}.`,
      layer && `Layer ${s.count(layer.number)} gives 0 for every image: no gradient passes it.`,
      rate !== null && `The learning rate is too large here: with ${s.number(rate)} it learns.`,
    ]
      .filter(Boolean)
      .join(' '),
  'notices.wasTriedToLearn': 'Tried on another core: with it the classes are told apart.',
  'notices.backTo': ({ epoch }: { readonly epoch: number }, s: Speech) => `Back to epoch ${s.count(epoch)}`,
  'notices.tryRate': ({ rate }: { readonly rate: number }, s: Speech) => `Try rate ${s.number(rate)}`,
  'notices.tryPenalty': ({ rate }: { readonly rate: number }, s: Speech) => `Try λ ${s.number(rate)}`,
  /** Beside the two above. */
  'notices.wasTried': 'Tried on another core: it holds.',
  'notices.stopped': ({ epoch, patience, best }: { readonly epoch: number; readonly patience: number; readonly best: number }, s: Speech) =>
    `Stopped at epoch ${s.count(epoch)}: for ${s.count(patience)} ${s.plural(patience, { one: 'epoch', other: 'epochs' })} the validation loss was never lower than at epoch ${s.count(best)}.`,
  'notices.toEpoch': ({ epoch }: { readonly epoch: number }, s: Speech) => `Go to best, epoch ${s.count(epoch)}`,
  /** The same in a line of something else. */
  'notices.ended': 'Training ended',
  'notices.toEpochShort': ({ epoch }: { readonly epoch: number }, s: Speech) => `To ${s.count(epoch)}`,
  'notices.finished': ({ epoch }: { readonly epoch: number }, s: Speech) =>
    `Training ended with epoch ${s.count(epoch)}, the last of its settings.`,
  'notices.trainOn': ({ epoch }: { readonly epoch: number }, s: Speech) => `Train on to epoch ${s.count(epoch)}`,
  'notices.trainOnShort': ({ epoch }: { readonly epoch: number }, s: Speech) => `On to ${s.count(epoch)}`,
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
