import { LocalizedStringDictionary, LocalizedStringFormatter, type Variables } from '@internationalized/string';
import type { Entry } from '../../engine/spec';
import type { Sentence } from '../../state/sentences';
import type { Catalogue, Message, PageKey, PageValues, PluralForms, Speech } from './catalogue';
import type { EntryWords, Named, Words } from './entryWords';
import { type Quantities, quantitiesFor } from './quantities';
import type { SettingWords } from './settingWords';

/** One language at work: what components, painters and scripts say things with. */
export interface Language extends Quantities {
  readonly locale: string;
  /** A sentence of the floors below the page. */
  say(sentence: Sentence): string;
  /** What the page says itself. */
  word<K extends PageKey>(key: K, ...values: Record<never, never> extends PageValues<K> ? [] : [PageValues<K>]): string;
  /** What settings are called. */
  readonly settings: SettingWords;
  /** An entry of a registry with its words; where there are none, with its id. */
  named<E extends Entry>(registry: keyof EntryWords, entry: E): Named<E>;
}

/** Finds the message of a key, and the form that goes with a number. */
class Formatter extends LocalizedStringFormatter {
  override plural(count: number, forms: PluralForms): string {
    return super.plural(count, forms as Record<string, string>);
  }
}

/** @param catalogue all words of one language */
export function createLanguage(catalogue: Catalogue): Language {
  const { locale } = catalogue;
  const quantities = catalogue.quantities ?? quantitiesFor(locale);
  const numbers: Readonly<Record<string, { readonly subject: string }>> = catalogue.settings.numbers;
  const registries: Readonly<Record<keyof EntryWords, Readonly<Record<string, Words>>>> = catalogue.entries;
  const entry = (registry: keyof EntryWords, id: string): Words => registries[registry][id] ?? { label: id, summary: '' };
  const speech: Speech = {
    ...quantities,
    plural: (count, forms) => formatter.plural(count, forms),
    layer: catalogue.layer,
    label: (registry, id) => entry(registry, id).label,
    param: (registry, id, name) => entry(registry, id).params?.[name] ?? name,
    subject: (setting) => numbers[setting]?.subject ?? setting,
    clause: ({ key, values }) => formatter.format(key, values as Variables),
  };
  const messages = Object.entries<Message<never>>({ ...catalogue.sentences, ...catalogue.page }).map(
    ([key, message]) => [key, typeof message === 'string' ? message : (values: never) => message(values, speech)] as const,
  );
  const dictionary = new LocalizedStringDictionary<string, string>(
    { [locale]: Object.fromEntries(messages) as Record<string, string> },
    locale,
  );
  const formatter = new Formatter(locale, dictionary);
  return {
    ...quantities,
    locale,
    settings: catalogue.settings,
    named(registry, item) {
      const { label, summary, params = {} } = entry(registry, item.id);
      return { ...item, label, summary, params: item.params.map((param) => ({ ...param, label: params[param.name] ?? param.name })) };
    },
    say: speech.clause,
    word: (key, ...[values]) => formatter.format(key, values as Variables),
  };
}
