import { small } from '../small';
import { decodeText, encodingOf } from '../tableFile/decodeText';
import { wellFormed } from '../wellFormed';

/** A file of letters. */
export interface LetterFile {
  readonly kind: 'text' | 'names';
  /** Its text, all line ends one, every letter in its composed form, no half of a symbol in it. */
  readonly text: string;
  /** How its lines ended. */
  readonly lineEnds: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  /** Of a list: each once, without blanks around it. */
  readonly names: readonly string[];
  /** Lines of the list that stood in it already, capitals or not. */
  readonly doubles: number;
}

const longestName = 30;
const mostWords = 3;
const nameShare = 0.9;
/** What ends or parts sentences, and quotes. */
const ofSentences = /[.!?,;:„“”»«"()]\s|[.!?;:…]$|["„“”»«]/u;
/** What names are written with: letters, and what joins them. */
const ofName = /^[\p{L}\p{M}\p{Nd}'’.\- ]+$/u;

function lineEndsOf(text: string): LetterFile['lineEnds'] {
  const pairs = text.match(/\r\n/g)?.length ?? 0;
  const returns = (text.match(/\r/g)?.length ?? 0) - pairs;
  const feeds = (text.match(/\n/g)?.length ?? 0) - pairs;
  const kinds = [pairs, returns, feeds].filter((count) => count > 0).length;
  if (kinds > 1) return 'mixed';
  return pairs > 0 ? 'crlf' : returns > 0 ? 'cr' : feeds > 0 ? 'lf' : 'none';
}

/** Names are known by their first spelling: case, blanks around and between words are no difference. */
const keyOf = small;

/** Whether most lines are a few words without the marks of sentences. */
function isList(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const names = lines.filter(
    (line) =>
      [...line].length <= longestName &&
      line.split(' ').length <= mostWords &&
      ofName.test(line) &&
      /\p{L}/u.test(line) &&
      !ofSentences.test(line),
  );
  return names.length >= nameShare * lines.length;
}

/** Steers how a text is set and is not seen: the mark of an encoding, directions, places where a word may or may not part. Joiners of symbols stay. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text as everything here reads it: composed, one line end, nothing in it that nobody sees. */
const plainText = (text: string): string => wellFormed(text.replace(unseen, '')).replace(/\r\n?/g, '\n').normalize('NFC');

export function readLetters(source: Uint8Array | string): LetterFile {
  const raw = typeof source === 'string' ? source : decodeText(source, encodingOf(source));
  const text = plainText(raw);
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const names = new Map<string, string>();
  const kind = isList(lines) ? 'names' : 'text';
  if (kind === 'names') for (const line of lines) if (!names.has(keyOf(line))) names.set(keyOf(line), line);
  return {
    kind,
    text,
    lineEnds: lineEndsOf(raw),
    names: [...names.values()],
    doubles: kind === 'names' ? lines.length - names.size : 0,
  };
}

/** Different symbols of a text, none of them half of one. */
export const alphabetOf = (text: string): string => [...new Set(text)].sort().join('');

/** How a file of letters is read: what the command line prints. */
export function lettersSummary(file: LetterFile) {
  if (file.kind === 'names') {
    const letters = alphabetOf(file.names.map(keyOf).join(''));
    return {
      kind: 'names',
      different: file.names.length,
      doubles: file.doubles,
      alphabet: [...letters].length,
      letters,
      lineEnds: file.lineEnds,
    };
  }
  const letters = alphabetOf(file.text);
  return { kind: 'text', symbols: [...file.text].length, alphabet: [...letters].length, letters, lineEnds: file.lineEnds };
}
