import { l1 } from './l1';
import { l1Clipped } from './l1Clipped';
import { l1Decoupled } from './l1Decoupled';
import { l2 } from './l2';
import { l2Decoupled } from './l2Decoupled';
import { none } from './none';
import type { PenaltyEntry } from './penalty';

const entries = [none, l2, l1, l2Decoupled, l1Decoupled, l1Clipped];

export type KnownPenalty = (typeof entries)[number];

/** In the order of the menu. */
export const penalties: readonly PenaltyEntry[] = entries;
