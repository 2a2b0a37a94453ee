import type { Experiment } from './experiment';
import { sameValue } from './sameValue';
import { settingNames, settingOf } from './settings';

/** Whether two experiments share data, network, loss and start, so that weights trained under one make sense under the other. */
export const sameStart = (a: Experiment, b: Experiment): boolean =>
  settingNames.every((name) => settingOf(name).keeps !== 'nothing' || sameValue(a[name], b[name]));
