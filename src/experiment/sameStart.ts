import type { Experiment } from './experiment';
import type { Keeps } from './settingKinds';
import { settingNames, settingOf } from './settings';

/** Whether two experiments differ in no setting whose change keeps so little. */
const agreeOn =
  (keeps: Keeps) =>
  (a: Experiment, b: Experiment): boolean =>
    settingNames.every((name) => settingOf(name).keeps !== keeps || JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** Whether two experiments share data, network, loss and start, so that weights trained under one make sense under the other. */
export const sameStart = agreeOn('nothing');

/** Whether, where they start alike, two experiments change the weights alike: what may still differ is when the training stops. */
export const sameTraining = agreeOn('weights');
