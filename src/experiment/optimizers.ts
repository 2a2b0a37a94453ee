import { minimizerMenu } from '../engine/minimizers/menu';
import type { Entry } from '../engine/spec';
import { updateRules } from '../engine/updateRules/registry';

/** What can train a network: rules that follow the gradient of a batch, then methods that see all parameters as one vector. */
export const optimizers: readonly Entry[] = [...updateRules, ...minimizerMenu];

/** Methods that choose their own step length and want every example in one batch. */
export const isWholeVector = (id: string): boolean => minimizerMenu.some((entry) => entry.id === id);
