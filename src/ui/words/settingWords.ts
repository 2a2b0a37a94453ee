import type { ChoiceKey } from '../../experiment/sentences';
import type { ChoiceSetting, NumberSetting, WordSetting } from '../../experiment/settingKinds';
import type { settings } from '../../experiment/settings';
import type { viewSettings } from '../../experiment/viewSettings';

/** What a setting is called in one language. */
export interface SettingLabel {
  /** Beside its control. */
  readonly label: string;
  /** At the beginning of a sentence; absent: the label. */
  readonly noun?: string;
}

type Row = (typeof settings)[keyof typeof settings] | (typeof viewSettings)[keyof typeof viewSettings];

type ChoiceWords = { readonly [Key in ChoiceKey]: SettingLabel };

type NumberWords = { readonly [Known in Extract<Row, NumberSetting> as Known['key']]: SettingLabel };

type WordRow = Exclude<Extract<Row, { readonly options: readonly string[] }>, NumberSetting | ChoiceSetting<ChoiceKey>>;

type OptionOf<R> = R extends WordSetting<string, infer Word> ? Word : never;

type WordWords = {
  readonly [Known in WordRow as Known['key']]: SettingLabel & { readonly options: Readonly<Record<OptionOf<Known>, string>> };
};

/** The words of every setting that is a number, an entry of a registry or one of a few words, by the key of its link. */
export type SettingWords = ChoiceWords & NumberWords & WordWords;

export type SettingKey = keyof SettingWords;
export type WordKey = keyof WordWords;
