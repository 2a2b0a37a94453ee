import type { Catalogue } from '../src/ui/words/catalogue';
import { english } from '../src/ui/words/en/english';

const mark = (text: string) => `⟦${text}⟧`;

/** Every text in a tree of words, marked; every message that is made marks what it makes. */
function marked<T>(words: T): T {
  if (typeof words === 'string') return mark(words) as T;
  if (typeof words === 'function') return ((...values: unknown[]) => mark(String(words(...values)))) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)])) as T;
}

const parts = Object.entries(english.parts).map(([name, load]) => [name, async () => marked({ ...(await load()) })]);

/** English in which all that comes from the catalogue stands between ⟦ and ⟧: what stands outside was written into a component. */
export const markedCatalogue: Catalogue = {
  ...english,
  locale: 'en-x-marked',
  atOnce: marked(english.atOnce),
  sentences: () => english.sentences().then(marked),
  page: marked(english.page),
  entries: marked(english.entries),
  summaries: () => english.summaries().then(marked),
  settings: marked(english.settings),
  sizes: marked(english.sizes),
  parts: Object.fromEntries(parts) as Catalogue['parts'],
};

/** What of a text stands outside of all marks. */
export function unmarked(text: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === '⟦') depth++;
    else if (letter === '⟧') depth--;
    else if (depth === 0) outside += letter;
  }
  return outside;
}
