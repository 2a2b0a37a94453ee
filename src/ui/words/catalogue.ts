import type { Sentence, Sentences } from '../../state/sentences';
import type { PageMessages } from './en/page';
import type { EntryWords } from './entryWords';
import type { Quantities } from './quantities';
import type { SettingWords } from './settingWords';

/** A text, or one that is made of the values of its sentence. */
export type Message<V> = string | ((values: V, speech: Speech) => string);

/** Every key of one floor in one language: a missing one, or a wrong name of a value, fails the type check. */
export type MessagesFor<S> = { readonly [K in keyof S]: Message<S[K]> };

/** What the page says itself has the keys and values of its English words. */
export type PageKey = keyof PageMessages;
export type PageValues<K extends PageKey> = PageMessages[K] extends (values: infer V, speech: Speech) => string ? V : NoPageValues;
type NoPageValues = Readonly<Record<never, never>>;

/** The words of one language. */
export interface Catalogue {
  readonly locale: string;
  readonly sentences: MessagesFor<Sentences>;
  readonly page: { readonly [K in PageKey]: Message<PageValues<K>> };
  readonly entries: EntryWords;
  readonly settings: SettingWords;
  /** The name of a layer in a network (`layer 2, dropout`) as it stands at the beginning of a sentence. */
  readonly layer: (name: string) => string;
  /** Absent: as the locale writes numbers. */
  readonly quantities?: Quantities;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What a message is put together with. */
export interface Speech extends Quantities {
  /** The form that goes with a number: `{ one: 'row', other: 'rows' }`. Languages differ in how many forms they have. */
  plural(count: number, forms: PluralForms): string;
  /** The name of a layer in a network, at the beginning of a sentence. */
  layer(name: string): string;
  /** What an entry of a registry is called; its id where the registry does not know it. */
  label(registry: keyof EntryWords, id: string): string;
  /** What a parameter of an entry is called. */
  param(registry: keyof EntryWords, id: string, name: string): string;
  /** How a sentence about a setting that is a number begins. */
  subject(setting: string): string;
  /** A sentence, or a part of one, inside another. */
  clause(sentence: Sentence): string;
}
