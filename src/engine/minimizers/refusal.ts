import type { Network } from '../network';
import { penalties } from '../penalties/registry';
import { type EngineSentence, say } from '../sentences';
import { type Choice, entryOf } from '../spec';
import type { MinimizerEntry } from './minimizer';

export interface MinimizerUse {
  /** Only its layers are looked at. */
  readonly network: Pick<Network, 'layers' | 'parameterCount'>;
  readonly isSquaredError: boolean;
  readonly penalty: Choice;
  readonly hasDropout: boolean;
}

/** Why a method can't train this; null if it can. */
export function minimizerRefusal(
  entry: MinimizerEntry,
  { network, isSquaredError, penalty, hasDropout }: MinimizerUse,
): EngineSentence | null {
  const { id: minimizer, maxSize, needsResiduals } = entry;
  const penaltyEntry = entryOf(penalties, penalty.id);
  if (network.parameterCount > maxSize) return say('minimizer.tooLarge', { minimizer, most: maxSize, parameters: network.parameterCount });
  if (hasDropout) return say('minimizer.dropout', { minimizer });
  if (!penaltyEntry.value) return say('minimizer.stepPenalty', { minimizer, penalty: penalty.id });
  if (!needsResiduals) return null;
  if (!isSquaredError) return say('minimizer.loss', { minimizer });
  if (penalty.id !== 'none' && penalty.id !== 'l2') return say('minimizer.penalty', { minimizer });
  if (network.layers.some(({ buffers }) => buffers.length > 0)) return say('minimizer.batchNorm', { minimizer });
  return null;
}
