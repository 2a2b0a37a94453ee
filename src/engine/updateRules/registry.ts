import { adam, adamw } from './adam';
import { adadelta, adadeltaLecture, adagrad, rmsprop } from './adaptive';
import { momentum, momentumEma, momentumMean, nesterov } from './momentum';
import { sgd } from './sgd';
import type { UpdateRuleEntry } from './updateRule';

export type { UpdateRuleEntry } from './updateRule';

/** In the order of the menu. */
export const updateRules: readonly UpdateRuleEntry[] = [
  sgd,
  momentum,
  momentumEma,
  momentumMean,
  nesterov,
  adagrad,
  rmsprop,
  adadeltaLecture,
  adadelta,
  adam,
  adamw,
];
