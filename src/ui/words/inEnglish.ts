import type { Sentence } from '../../state/sentences';
import { english } from './en/english';
import { createLanguage, type Language } from './language';

/** A language that has the words of all its sentences. */
interface WholeLanguage extends Language {
  say(sentence: Sentence): string;
}

const language = createLanguage(english);
await language.loadSentences();

/** For programs that need not save on words. */
export const inEnglish: WholeLanguage = { ...language, say: (sentence) => language.say(sentence) as string };
