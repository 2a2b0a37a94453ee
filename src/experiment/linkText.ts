import { cut, wellFormed } from '../data/wellFormed';
import { type ExperimentSentence, say } from './sentences';

/** Percent-encodes what would end a value or not survive a link; what formulas and lists are made of stays readable. Never throws. */
export const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(/%(2C|3A|5E|2F|3B|40)/g, (sequence) => decodeURIComponent(sequence));

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return wellFormed(text); // a link cut short in the middle of an escape
  }
}

/** Keys and values of `key=value&key&…`; of equal keys the last. Links are passed around escaped for HTML. */
function pairsOf(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.replace(/&amp;/g, '&').split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    pairs.set(decoded(at < 0 ? pair : pair.slice(0, at)), at < 0 ? '' : decoded(pair.slice(at + 1)));
  }
  return pairs;
}

/** As much of a stranger's word as a sentence has room for. */
export const excerpt = (word: string): string => cut(word, 40);

export const words = (text: string): string[] => text.split(',').filter((word) => word !== '');

/** Splits at commas outside brackets: `x1,max(x1,x2)` has two parts. */
export function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (i === text.length || (c === ',' && depth <= 0)) {
      if (i > from) parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return parts;
}

/** Puts a pair of key and value into a link. */
export type Put = (key: string, value: string | number) => void;

/** A link being read: what is taken is gone, so that what nobody took can be named. */
export class LinkReader {
  private readonly pairs: Map<string, string>;

  /** @param notes what was corrected */
  constructor(
    text: string,
    readonly notes: ExperimentSentence[],
  ) {
    this.pairs = pairsOf(text);
  }

  look(key: string): string | undefined {
    return this.pairs.get(key);
  }

  /** Whether there is one of these keys, or a parameter of it, in the link. */
  has(keys: readonly string[]): boolean {
    return [...this.pairs.keys()].some((found) => keys.some((key) => found === key || found.startsWith(`${key}.`)));
  }

  take(key: string): string | undefined {
    const value = this.pairs.get(key);
    this.pairs.delete(key);
    return value;
  }

  /** Undefined where there is no such key, or, with a note, where its value is no number. */
  takeNumber(key: string): number | undefined {
    const value = this.take(key);
    if (value === undefined) return undefined;
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isFinite(number)) return number;
    this.notes.push(say('note.noNumber', { key: excerpt(key), text: excerpt(value) }));
    return undefined;
  }

  /** The words of a list that may stand in several settings' key. */
  listOf(key: string): string[] {
    return words(this.look(key) ?? '');
  }

  /** Names what nobody has taken. */
  end(): void {
    for (const key of [...this.pairs.keys()].slice(0, 3)) this.notes.push(say('note.unknownKey', { key: excerpt(key) }));
  }
}
