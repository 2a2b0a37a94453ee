import { activations } from '../../engine/activations/registry';
import type { LossEntry } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import type { Task } from '../../engine/task';
import { plainText } from '../format';

/**
 * Why an output activation is not the one that belongs to its loss, in a sentence; null where it is. Follows from the activation's range:
 * a unit that saturates passes no gradient back there, one that is unbounded can be right by too much.
 * Source: lecture L4.1–L4.5.
 */
export function unusualPair(loss: LossEntry, outputActivation: string, task: Task): string | null {
  if (loss.takesLogits || outputActivation === loss.naturalOutput(task)) return null;
  const { label, range } = entryOf(activations, outputActivation);
  const [low, high] = range;
  const pair = `${loss.label.charAt(0).toUpperCase()}${loss.label.slice(1)} on a ${label} output`;
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const reach = task === 'regression' ? `targets beyond ${plainText(low)} and ${plainText(high)} are out of reach, and ` : '';
    return `${pair}: ${reach}the gradient vanishes where the unit saturates, even where it is wrong.`;
  }
  if (Number.isFinite(low)) return `${pair}: it cannot go below ${plainText(low)}, and where it stays there the gradient is zero.`;
  return `${pair}: an answer that is right by more than its target is punished too.`;
}
