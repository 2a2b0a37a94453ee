import type { Network } from '../network';
import { penalties } from '../penalties/registry';
import { type Choice, entryOf } from '../spec';
import { type MinimizerEntry, tooLarge } from './minimizer';

export interface MinimizerUse {
  /** Only its layers are looked at. */
  readonly network: Pick<Network, 'layers' | 'parameterCount'>;
  readonly isSquaredError: boolean;
  readonly penalty: Choice;
  readonly hasDropout: boolean;
}

/** Why a method can't train this, in one sentence; null if it can. */
export function minimizerRefusal(entry: MinimizerEntry, { network, isSquaredError, penalty, hasDropout }: MinimizerUse): string | null {
  const { label, maxSize, needsResiduals } = entry;
  const penaltyEntry = entryOf(penalties, penalty.id);
  if (network.parameterCount > maxSize) return tooLarge(label, maxSize, network.parameterCount);
  if (hasDropout) return `${label} compares values of one function, and dropout makes it another one at every evaluation`;
  if (!penaltyEntry.value)
    return `${label} needs a penalty that is a term of the objective, and “${penaltyEntry.label}” is a step of its own`;
  if (!needsResiduals) return null;
  if (!isSquaredError) return `${label} needs a loss that is a sum of squares: take the squared error`;
  if (penalty.id !== 'none' && penalty.id !== 'l2')
    return `${label} needs an objective that is a sum of squares: take the penalty L2 or none`;
  if (network.layers.some(({ buffers }) => buffers.length > 0))
    return `${label} looks at one example at a time, and batch normalisation ties those of a batch together`;
  return null;
}
