import type { Experiment } from '../experiment/experiment';
import { changedSettings } from '../run/runLog';

/** What was changed by hand on the way, at the epoch from which it held. */
export interface Mark {
  readonly epoch: number;
  /** Names of settings that were changed, or `weights`. */
  readonly names: readonly string[];
  /** The learning rate before it; null where it stayed. */
  readonly rateBefore: number | null;
  readonly rate: number;
}

/** A mark that tells of another learning rate. */
export interface RateChange extends Mark {
  readonly rateBefore: number;
}

export const isRateChange = (mark: Mark): mark is RateChange => mark.rateBefore !== null;

/** With what was changed at this epoch between two experiments, or the weights where they are the same; what came after it is forgotten. */
export function withMark(marks: readonly Mark[], epoch: number, before: Experiment, after: Experiment): readonly Mark[] {
  const earlier = marks.filter((mark) => mark.epoch < epoch);
  const here = marks.find((mark) => mark.epoch === epoch);
  const changed = before === after ? ['weights'] : Object.keys(changedSettings(before, after));
  const names = [...new Set([...(here?.names ?? []), ...changed])];
  const from = here?.rateBefore ?? before.learningRate;
  const rateBefore = from === after.learningRate ? null : from;
  return names.length > 0 ? [...earlier, { epoch, names, rateBefore, rate: after.learningRate }] : earlier;
}
