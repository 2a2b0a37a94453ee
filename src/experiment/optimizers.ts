import { minimizers } from '../engine/minimizers/registry';
import type { Entry } from '../engine/spec';
import { updateRules } from '../engine/updateRules/registry';

/** What can train a network: rules that follow the gradient of a batch, then methods that see all parameters as one vector. */
export const optimizers: readonly Entry[] = [...updateRules, ...minimizers];

/** Methods that choose their own step length and want every example in one batch. */
export const isWholeVector = (id: string): boolean => minimizers.some((entry) => entry.id === id);
