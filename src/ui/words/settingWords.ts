import type { Experiment, ViewSettings } from '../../experiment/experiment';
import type { NumberName } from '../../experiment/settings';

interface NumberWords {
  readonly label: string;
  /** As a sentence about it begins. */
  readonly subject: string;
}

interface MenuWords<Option extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Option, string>>;
}

/** What the rows of the table of settings are called in one language: one without words fails the type check. */
export interface SettingWords {
  readonly numbers: Readonly<Record<NumberName, NumberWords>>;
  readonly menus: {
    readonly precision: MenuWords<Experiment['precision']>;
    readonly theme: MenuWords<ViewSettings['theme']>;
  };
}
