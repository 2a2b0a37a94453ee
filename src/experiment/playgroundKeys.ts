import { decoded } from './linkText';

// Links are passed around: escaped for HTML, once or twice, percent-encoded as a whole, with backslashes, with a query before the hash, wrapped by
// a mail, with the bracket of the sentence around them, and cut short. In pages the beginning of `&regDataset` and `&regularization` became the
// sign ®: `&reg` is the one name of a character that needs no semicolon and begins a key of these links.

/** Also as its two bytes read one by one, and as what stands where a byte could not be read. */
const registeredSign = /&(?:reg|#174|#xae);|Â?®|\uFFFD/gi;
const sentenceEnd = /[\s;)\]>"'”»]+$/;

/** What a foreign hash says, as it was written in the first place. */
function asWritten(hash: string): string {
  return hash
    .replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%') // percent signs that were encoded themselves
    .replace(/%3D/gi, '=')
    .replace(/%3B/gi, ';')
    .replace(/%23/g, '#')
    .replace(/%26|\\u0026/gi, '&')
    .replace(/(?:%C3%82)?(?:%C2)?%AE|%EF%BF%BD/gi, '®')
    .replace(/&(?:(?:amp|#38|#x26);)+/gi, '&')
    .replace(registeredSign, '&reg')
    .replace(/^.*#/s, '')
    .replace(/\\/g, '')
    .replace(sentenceEnd, '');
}

/** Keys and values of a foreign hash; of equal keys the last. */
export function keysOf(hash: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const pair of asWritten(hash).split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) keys.set(pair.slice(0, at).trim(), decoded(pair.slice(at + 1)).trim());
  }
  return keys;
}
