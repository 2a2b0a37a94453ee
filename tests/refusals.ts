import type { Sentence } from '../src/state/sentences';
import { inEnglish } from '../src/ui/words/inEnglish';

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'key' in value && 'values' in value;

/** The English of what an attempt is refused with. @throws what it throws that is for no person, or an Error where it throws nothing */
export function refusalText(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error && 'sentence' in error && isSentence(error.sentence)) return inEnglish.say(error.sentence);
    throw error;
  }
  throw new Error('it was not refused');
}
