import { lateEntries } from '../lateEntries';
import { part } from '../part';
import { knownRules } from './known';
import { sgd } from './sgd';
import type { UpdateRuleEntry } from './updateRule';

export type { UpdateRuleEntry } from './updateRule';

/** All rules but the plain one. */
export const laterRules = part('an update rule', () => import('./laterRules'));

const later = lateEntries(knownRules, laterRules, ['slots', 'decays', 'update']);

const entries = [
  sgd,
  later('momentum'),
  later('momentumEma'),
  later('momentumMean'),
  later('nesterov'),
  later('adagrad'),
  later('rmsprop'),
  later('adadeltaLecture'),
  later('adadelta'),
  later('adam'),
  later('adamw'),
];

export type KnownUpdateRule = (typeof entries)[number];

/** In the order of the menu. */
export const updateRules: readonly UpdateRuleEntry[] = entries;

/** Its functions come with `laterRules`. */
export const isLaterRule = (id: string): boolean => id in knownRules;
