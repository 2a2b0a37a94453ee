import type { Sentence, Sentences } from '../../state/sentences';
import type { PageMessages } from './en/page/page';
import type { PartMessages } from './en/parts/parts';
import type { EntrySummaries, EntryWords, SizeWords } from './entryWords';
import type { Quantities } from './quantities';
import type { SettingLabel, SettingWords } from './settingWords';

/** A text, or one that is made of the values of its sentence. */
export type Message<V> = string | ((values: V, speech: Speech) => string);

/** Every key of one floor in one language: a missing one, or a wrong name of a value, fails the type check. */
export type MessagesFor<S> = { readonly [K in keyof S]: Message<S[K]> };

/** What the page says itself has the keys and values of its English words. */
/** The values of a message. */
export type ValuesOf<M> = M extends (values: infer V, speech: Speech) => string ? V : NoPageValues;
type NoPageValues = Readonly<Record<never, never>>;

/** The same keys, each with the same values, in another language. */
type Likewise<Messages> = { readonly [K in keyof Messages]: Message<ValuesOf<Messages[K]>> };

/** A part of the page that opens on demand, and its words with it. */
export type PartName = keyof PartMessages;

/** What is said where something could not be fetched: its words must be there already. */
export type AtOnceKey = 'jobs.ended' | 'run.partNotLoaded' | 'run.lacksKernels' | Extract<keyof Sentences, `file.${string}`>;

/** The words of one language. */
export interface Catalogue {
  readonly locale: string;
  readonly atOnce: MessagesFor<Pick<Sentences, AtOnceKey>>;
  /** All other sentences: they come with the first of them. */
  readonly sentences: () => Promise<MessagesFor<Omit<Sentences, AtOnceKey>>>;
  readonly page: Likewise<PageMessages>;
  readonly parts: { readonly [P in PartName]: () => Promise<Readonly<Record<string, Likewise<PartMessages[P]>>>> };
  readonly entries: EntryWords;
  /** They come before the first title can be read. */
  readonly summaries: () => Promise<EntrySummaries>;
  readonly settings: SettingWords;
  readonly sizes: SizeWords;
  /** The name of a layer in a network (`layer 2, dropout`) as it stands at the beginning of a sentence. */
  readonly layer: (name: string) => string;
  /** Stands between a number and its unit; absent: U+00A0. */
  readonly unitSpace?: string;
  /** Absent: as the locale writes numbers. */
  readonly quantities?: Quantities;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What a message is put together with. */
export interface Speech extends Quantities {
  /** Stands between a number and its unit: no line ends in it. */
  readonly unitSpace: string;
  /** The form that goes with a number: `{ one: 'row', other: 'rows' }`. Languages differ in how many forms they have. */
  plural(count: number, forms: PluralForms): string;
  /** The name of a layer in a network, at the beginning of a sentence. */
  layer(name: string): string;
  /** What an entry of a registry is called; its id where the registry does not know it. */
  label(registry: keyof EntryWords, id: string): string;
  /** What a parameter of an entry is called. */
  param(registry: keyof EntryWords, id: string, name: string): string;
  /** What a parameter of a layer is called: one of its kind, or of its activation. */
  layerParam(kind: string, activation: string, name: string): string;
  /** What the size of a kind of layer counts. */
  size(kind: string): string;
  /** What a setting is called, by the key of its link. */
  setting(key: string): Required<SettingLabel>;
  /** A sentence, or a part of one, inside another. */
  clause(sentence: Sentence): string;
}
