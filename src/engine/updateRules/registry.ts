import { adam } from './adam';
import { adagrad, rmsprop } from './adaptive';
import { momentum, momentumEma, nesterov } from './momentum';
import { sgd } from './sgd';
import type { UpdateRuleEntry } from './updateRule';

export type { UpdateRuleEntry } from './updateRule';

/** In the order of the menu. */
export const updateRules: readonly UpdateRuleEntry[] = [sgd, momentum, momentumEma, nesterov, adagrad, rmsprop, adam];
