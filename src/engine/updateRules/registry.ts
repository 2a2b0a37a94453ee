import { adam, adamw } from './adam';
import { adadelta, adadeltaLecture, adagrad, rmsprop } from './adaptive';
import { momentum, momentumEma, momentumMean, nesterov } from './momentum';
import { sgd } from './sgd';
import type { UpdateRuleEntry } from './updateRule';

export type { UpdateRuleEntry } from './updateRule';

const entries = [sgd, momentum, momentumEma, momentumMean, nesterov, adagrad, rmsprop, adadeltaLecture, adadelta, adam, adamw];

export type KnownUpdateRule = (typeof entries)[number];

/** In the order of the menu. */
export const updateRules: readonly UpdateRuleEntry[] = entries;
