import { small } from '../small';
import { decodeText, encodingOf } from '../tableFile/decodeText';
import { wellFormed } from '../wellFormed';
import { alphabetOf } from './alphabet';
import { namesIn } from './namesIn';

/** A file of letters. */
export interface LetterFile {
  readonly kind: 'text' | 'names';
  /** Its text, all line ends one, every letter in its composed form, no half of a symbol in it. */
  readonly text: string;
  /** How its lines ended. */
  readonly lineEnds: 'lf' | 'crlf' | 'cr' | 'other' | 'mixed' | 'none';
  /** Of a list: each once, without blanks around it. */
  readonly names: readonly string[];
  /** Lines of the list that stood in it already, capitals or not. */
  readonly doubles: number;
  /** What stood above the names and is none of them, as “Name” does. */
  readonly heading: string | null;
}

/** Ends of lines and paragraphs that Unicode and large machines have of their own. */
const otherEnds = /[\u0085\u2028\u2029]/g;

function lineEndsOf(text: string): LetterFile['lineEnds'] {
  const pairs = text.match(/\r\n/g)?.length ?? 0;
  const returns = (text.match(/\r/g)?.length ?? 0) - pairs;
  const feeds = (text.match(/\n/g)?.length ?? 0) - pairs;
  const others = text.match(otherEnds)?.length ?? 0;
  const kinds = [pairs, returns, feeds, others].filter((count) => count > 0).length;
  if (kinds > 1) return 'mixed';
  return pairs > 0 ? 'crlf' : returns > 0 ? 'cr' : feeds > 0 ? 'lf' : others > 0 ? 'other' : 'none';
}

/** Names are known by their first spelling: case, blanks around and between words are no difference. */
const keyOf = small;

/**
 * Steers how a text is set or sent and is not seen: the mark of an encoding, directions, places where a word may or may not part, what steers
 * machines. Joiners of symbols stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const unseen = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text as everything here reads it: composed, one line end, nothing in it that nobody sees. */
const plainText = (text: string): string =>
  wellFormed(text.replace(otherEnds, '\n').replace(unseen, '')).replace(/\r\n?/g, '\n').normalize('NFC');

const sampled = 8192;
/** Text of another program’s own form, and what steers machines where letters should stand. */
const otherForm = /^(?:%PDF-|\{\\rtf|GIF8|PK)/;

/** The beginning of a file, with no half of a letter at its end. */
function wholeStart(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, sampled);
  const isWithin = () => end > sampled - 4 && ((bytes[end] as number) & 0xc0) === 0x80;
  if (bytes.length > sampled) while (isWithin()) end--;
  return bytes.subarray(0, end);
}

/** Whether bytes are letters, and no other kind of file. */
export function isPlainText(bytes: Uint8Array): boolean {
  const start = wholeStart(bytes);
  if (otherForm.test(String.fromCharCode(...start.subarray(0, 8)))) return false;
  const encoding = encodingOf(start);
  const text = decodeText(start, encoding);
  const steering = text.match(/(?!\s)\p{Cc}/gu)?.filter((sign) => sign !== '\0' && sign !== '\u0085').length ?? 0;
  return steering <= 0.01 * text.length;
}

export function readLetters(source: Uint8Array | string): LetterFile {
  const raw = typeof source === 'string' ? source : decodeText(source, encodingOf(source));
  const text = plainText(raw);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const listed = namesIn(lines);
  const written = listed?.names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '') ?? [];
  const names = new Map<string, string>();
  for (const name of written) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return {
    kind: listed ? 'names' : 'text',
    text,
    lineEnds: lineEndsOf(raw),
    names: [...names.values()],
    doubles: written.length - names.size,
    heading: listed?.heading ?? null,
  };
}

/** How a file of letters is read: what the command line prints. */
export function lettersSummary(file: LetterFile) {
  if (file.kind === 'names') {
    const letters = alphabetOf(file.names.map(keyOf).join(''));
    return {
      kind: 'names',
      different: file.names.length,
      doubles: file.doubles,
      heading: file.heading,
      alphabet: [...letters].length,
      letters,
      lineEnds: file.lineEnds,
    };
  }
  const letters = alphabetOf(file.text);
  return { kind: 'text', symbols: [...file.text].length, alphabet: [...letters].length, letters, lineEnds: file.lineEnds };
}
