import type { Encoding } from './choices';

// Files in the encodings of before Unicode do not say theirs. What is told here is told by how bytes above 127 stand among letters.

const sampled = 65_536;

const isLow = (byte: number) => byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte: number) => isLow(byte | 0x20);
const isHigh = (byte: number) => byte >= 0x80;
const isEuc = (byte: number) => byte >= 0xa1 && byte <= 0xfe;

/** Bytes that are letters with accents on a Mac, and in Windows-1252 capitals or signs, which stand in no word before a small letter. */
const isMacLetter = (byte: number) => byte >= 0x80 && byte <= 0x9f && ![0x91, 0x92, 0x96, 0x97, 0x9a, 0x9c, 0x9e].includes(byte);
const isWindowsLetter = (byte: number) => byte >= 0xc0 && byte !== 0xd5 && byte !== 0xd7 && byte !== 0xf7;

/**
 * What is counted of the bytes of a file: letters with accents within words, as a Mac and as Windows has them; bytes of three and more in a row,
 * which are words of another script, and in which half of the letters they lie; pairs as EUC encodings have them, and bytes that are in none.
 */
interface Counts {
  mac: number;
  windows: number;
  high: number;
  inRuns: number;
  firstHalf: number;
  secondHalf: number;
  pairs: number;
  alone: number;
}

function countsOf(bytes: Uint8Array): Counts {
  const counts: Counts = { mac: 0, windows: 0, inRuns: 0, high: 0, pairs: 0, alone: 0, firstHalf: 0, secondHalf: 0 };
  for (let i = 0; i < bytes.length; i++) {
    if (!isHigh(bytes[i])) continue;
    let end = i;
    while (end < bytes.length && isHigh(bytes[end])) end++;
    const run = bytes.subarray(i, end);
    const [before, after] = [bytes[i - 1] ?? 32, bytes[end] ?? 32];
    counts.high += run.length;
    if (run.length <= 2) {
      if (run.every(isMacLetter) && isLetter(before) && isLow(after)) counts.mac++;
      if (run.every(isWindowsLetter) && (isLetter(before) || isLow(after))) counts.windows++;
    }
    if (run.length >= 3 && run.every((byte) => byte >= 0xa0)) {
      counts.inRuns += run.length;
      for (const byte of run) {
        if (byte >= 0xe0) counts.secondHalf++;
        else if (byte >= 0xc0) counts.firstHalf++;
      }
    }
    const isCut = end === bytes.length; // within a pair, at the end of a sample
    if ((isCut || run.length % 2 === 0) && run.every(isEuc)) counts.pairs += Math.floor(run.length / 2);
    else if (!isCut) counts.alone += run.length;
    i = end;
  }
  return counts;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }); // the sample may end within a letter
  } catch {
    return null;
  }
}

const shareOf = (text: string, letters: RegExp) => (text.match(letters)?.length ?? 0) / (text.match(/[^\0-\x7f]/g)?.length ?? 1);

/** Scripts of two bytes a letter, each by what its texts are full of. */
function ofTwoBytes(bytes: Uint8Array, { pairs, alone }: Counts): Encoding | null {
  const japanese = decoded(bytes, 'shift_jis');
  if (japanese !== null && shareOf(japanese, /[\u3040-\u30ff]/g) > 0.3 && shareOf(japanese, /[\uff61-\uff9f]/g) < 0.1) return 'shift_jis';
  if (pairs < 2 || alone > 0.1 * pairs) return null;
  const korean = decoded(bytes, 'euc-kr');
  if (korean !== null && shareOf(korean, /[\uac00-\ud7a3]/g) > 0.9) return 'euc-kr';
  const chinese = decoded(bytes, 'gb18030');
  return chinese !== null && shareOf(chinese, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g) > 0.9 ? 'gb18030' : null;
}

/** Letters of Central Europe where Windows-1252 has signs; those that both have decide nothing. */
const centralEuropean =
  /[A-Za-z][\xb3\xb9\xbf\xbe\x9c\x9d\xbc][a-z]|[a-z\xe0-\xff][\x9a\x9e][a-z]*[\xe8\xec\xf8\xf2\xf9\xef]|[\xe8\xec\xf8\xf2\xf9\xef][a-z]*[\x9a\x9e]/;

/** Each byte as the letter of its number. */
const byNumber = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The encoding of text that is neither UTF-8 nor UTF-16. */
export function encodingByLetters(all: Uint8Array): Encoding {
  const bytes = all.subarray(0, sampled);
  const counts = countsOf(bytes);
  const twoBytes = ofTwoBytes(bytes, counts);
  if (twoBytes !== null) return twoBytes;
  if (counts.inRuns > 0.7 * counts.high) return counts.secondHalf >= counts.firstHalf ? 'windows-1251' : 'koi8-r';
  if (counts.mac > counts.windows) return 'macintosh';
  return centralEuropean.test(byNumber(bytes)) ? 'windows-1250' : 'windows-1252';
}
