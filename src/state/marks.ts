import type { Experiment } from '../experiment/experiment';
import type { SettingName } from '../experiment/settings';
import { changedSettings } from '../run/runLog';

/** What was changed by hand on the way, at the epoch from which it held. */
export interface Mark {
  readonly epoch: number;
  /** Settings that were changed, or weights. */
  readonly names: readonly (SettingName | 'weights')[];
}

/** With what was changed at this epoch; what came after it is forgotten. */
export function withMark(marks: readonly Mark[], epoch: number, names: Mark['names']): readonly Mark[] {
  const earlier = marks.filter((mark) => mark.epoch < epoch);
  const all = new Set([...(marks.find((mark) => mark.epoch === epoch)?.names ?? []), ...names]);
  return all.size > 0 ? [...earlier, { epoch, names: [...all] }] : earlier;
}

export const changedNames = (before: Experiment, after: Experiment) => Object.keys(changedSettings(before, after)) as SettingName[];
