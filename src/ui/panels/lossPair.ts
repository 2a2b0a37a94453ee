import { activations } from '../../engine/activations/registry';
import type { LossEntry } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import type { Task } from '../../engine/task';
import type { PartMessages } from '../words/en/parts/parts';
import type { Word } from '../words/language';
import { belongTogether } from './noticesDue';

/**
 * Why an output activation is not the one that belongs to its loss, in a sentence; null where it is. Follows from the activation's range:
 * a unit that saturates passes no gradient back there, one that is unbounded can be right by too much.
 * Source: lecture L4.1–L4.5.
 */
export function unusualPair(word: Word<PartMessages['notices']>, loss: LossEntry, outputActivation: string, task: Task): string | null {
  if (belongTogether(loss, outputActivation, task)) return null;
  const [low, high] = entryOf(activations, outputActivation).range;
  const pair = { loss: loss.id, activation: outputActivation };
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return word('pair.saturates', { ...pair, reach: task === 'regression' ? [low, high] : null });
  }
  if (Number.isFinite(low)) return word('pair.cannotGoBelow', { ...pair, low });
  return word('pair.punishesRight', pair);
}
