import { type LocalizedStringDictionary, LocalizedStringFormatter, type Variables } from '@internationalized/string';
import type { Entry } from '../../engine/spec';
import { layerKinds, type SizeName } from '../../experiment/layerKinds';
import type { Sentence } from '../../state/sentences';
import { fetchedOr } from '../controls/notFetched';
import type { Catalogue, Message, PartName, PluralForms, Speech, ValuesOf } from './catalogue';
import type { PageMessages } from './en/page/page';
import type { PartMessages } from './en/parts/parts';
import type { EntrySummaries, EntryWords, Named, SizeWords, Words } from './entryWords';
import { messagesOf } from './messagesOf';
import { type Quantities, quantitiesFor } from './quantities';
import type { SettingKey, SettingLabel, SettingWords, WordKey } from './settingWords';
import { noBreak, withUnitSpaces } from './unitSpace';

/** Says one of these messages: its values are asked for where it has some. */
export type Word<Messages> = <K extends keyof Messages & string>(
  key: K,
  ...values: Record<never, never> extends ValuesOf<Messages[K]> ? [] : [ValuesOf<Messages[K]>]
) => string;

/** One language at work: what components, painters and scripts say things with. */
export interface Language extends Quantities {
  readonly locale: string;
  /** A sentence of the floors below the page; null while its words have not come. */
  say(sentence: Sentence): string | null;
  /** Fetches the words of all sentences. Where it fails, the next call tries again. */
  loadSentences(): Promise<void>;
  /** What the page says itself. */
  readonly word: Word<PageMessages>;
  /** What a part of the page says that opens on demand: the same promise every time, a failed one too until it is forgotten. */
  part<P extends PartName>(name: P): Promise<Word<PartMessages[P]>>;
  /** Words of parts that could not be fetched are fetched again when they are next asked for. */
  forgetFailures(): void;
  /** An entry of a registry with its words; where there are none, with its id. */
  named<E extends Entry>(registry: keyof EntryWords, entry: E): Named<E>;
  /** Whose work a data set is and under which licence; null where it is made here, and until the summaries have come. */
  sourceOf(dataset: string): string | null;
  /** Whether `named` knows what every entry is. */
  hasSummaries(): boolean;
  /** Fetches what the entries are. Where it fails, the next call tries again. */
  loadSummaries(): Promise<void>;
  /** A setting by the key of its link. */
  setting(key: SettingKey): Required<SettingLabel>;
  /** What one of the words of a setting is called. */
  option<Key extends WordKey>(key: Key, word: keyof SettingWords[Key]['options']): string;
  /** What the size of a layer counts. */
  size(name: SizeName): SizeWords[SizeName];
}

/** Finds the message of a key, and the form that goes with a number. */
class Formatter extends LocalizedStringFormatter {
  override plural(count: number, forms: PluralForms): string {
    return super.plural(count, forms as Record<string, string>);
  }
}

/** What a formatter asks of the library's dictionary, which would look for the locale among several. */
function oneLanguage(messages: Readonly<Record<string, string>>): LocalizedStringDictionary<string, string> {
  const getStringForLocale = (key: string) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`there are no words for ${key}`);
    return message;
  };
  return { getStringForLocale } satisfies Pick<LocalizedStringDictionary<string, string>, 'getStringForLocale'> as never;
}

type Texts = Readonly<Record<string, string>>;

/** @param catalogue all words of one language */
export function createLanguage(catalogue: Catalogue): Language {
  const { locale, unitSpace = noBreak } = catalogue;
  const quantities = catalogue.quantities ?? quantitiesFor(locale, unitSpace);
  const kept = (text: string) => withUnitSpaces(text, unitSpace);
  const registries: Readonly<Record<keyof EntryWords, Readonly<Record<string, Words & { readonly summary?: string }>>>> = catalogue.entries;
  const entry = (registry: keyof EntryWords, id: string) => registries[registry][id] ?? { label: id };
  const settings: Readonly<Record<string, SettingLabel>> = catalogue.settings;
  const setting = (key: string): Required<SettingLabel> => {
    const { label = key, noun = label } = settings[key] ?? {};
    return { label, noun };
  };
  const speech: Speech = {
    ...quantities,
    unitSpace,
    plural: (count, forms) => formatter.plural(count, forms),
    layer: catalogue.layer,
    label: (registry, id) => entry(registry, id).label,
    param: (registry, id, name) => entry(registry, id).params?.[name] ?? name,
    layerParam: (kind, activation, name) => entry('layerKinds', kind).params?.[name] ?? speech.param('activations', activation, name),
    size(id) {
      const size = layerKinds.find((kind) => kind.id === id)?.size;
      return size ? catalogue.sizes[size.name].label : id;
    },
    setting,
    clause: ({ key, values }) => sentences.format(key, values as Variables),
  };
  const formatterOf = (given: Readonly<Record<string, Message<never>>>): Formatter => {
    const messages = Object.entries(given).map(
      ([key, message]) => [key, typeof message === 'string' ? kept(message) : (values: never) => kept(message(values, speech))] as const,
    );
    return new Formatter(locale, oneLanguage(Object.fromEntries(messages) as Record<string, string>));
  };
  const formatter = formatterOf({ ...catalogue.atOnce, ...catalogue.page });
  let sentences = formatter;
  let areSentencesHere = false;
  let summaries: EntrySummaries | null = null;
  const parts = new Map<PartName, Promise<unknown>>();
  // a component that waits asks again at every try to render it: were a failure forgotten at once, it would fetch without end
  const failed = new Set<PartName>();
  return {
    ...quantities,
    locale,
    named(registry, item) {
      const {
        label,
        short = label,
        summary = kept((summaries?.[registry] as Texts | undefined)?.[item.id] ?? ''),
        params = {},
      } = entry(registry, item.id);
      return {
        ...item,
        label,
        short,
        summary,
        params: item.params.map((param) => ({ ...param, label: params[param.name] ?? param.name })),
      };
    },
    option: (key, word) => kept((catalogue.settings[key].options as Readonly<Record<string, string>>)[word as string] ?? String(word)),
    say: (sentence) => (areSentencesHere || sentence.key in catalogue.atOnce ? speech.clause(sentence) : null),
    async loadSentences() {
      if (areSentencesHere) return;
      sentences = formatterOf({ ...catalogue.atOnce, ...(await catalogue.sentences()) });
      areSentencesHere = true;
    },
    sourceOf(dataset) {
      const source = (summaries?.sources as Texts | undefined)?.[dataset];
      return source === undefined ? null : kept(source);
    },
    hasSummaries: () => summaries !== null,
    async loadSummaries() {
      summaries ??= await catalogue.summaries();
    },
    setting,
    size: (name) => catalogue.sizes[name],
    word: (key, ...[values]) => formatter.format(key, values as Variables),
    part(name) {
      const fetchPart = () => {
        const words = fetchedOr(catalogue.parts[name]()).then((file) => {
          const messages = messagesOf(file);
          const own = formatterOf(messages);
          return (key: string, values?: unknown) => own.format(key, values as Variables);
        });
        words.then(
          (value) => Object.assign(words, { status: 'fulfilled', value }), // React then reads it without waiting a turn
          () => failed.add(name),
        );
        return words;
      };
      const coming = parts.get(name) ?? fetchPart();
      parts.set(name, coming);
      return coming as Promise<Word<PartMessages[typeof name]>>;
    },
    forgetFailures() {
      for (const name of failed) parts.delete(name);
      failed.clear();
    },
  };
}
