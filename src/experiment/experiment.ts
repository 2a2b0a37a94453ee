import type { Setting } from './settingKinds';
import type { settings } from './settings';
import type { viewSettings } from './viewSettings';

type Values<Rows> = { readonly [Name in keyof Rows]: Rows[Name] extends Setting<infer Value, infer _Raw> ? Value : never };

/** How the page shows the run. Nothing here changes a bit of the training. */
export type ViewSettings = Values<typeof viewSettings>;

/** Everything a run depends on, as plain JSON, checked and complete. Made by `normalizeExperiment` only. */
export interface Experiment extends Values<typeof settings> {
  readonly version: 1;
  readonly view: ViewSettings;
}
