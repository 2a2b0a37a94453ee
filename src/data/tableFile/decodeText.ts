import type { Encoding } from './choices';
import { encodingByLetters } from './encodingByLetters';

/** The characters of Windows-1252 from 0x80 on, where Latin-1 has controls (which some decoders give instead). */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const sampled = 4096;

/** UTF-16 without a mark: text of most languages has a zero in every other byte, at the same side. */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const count = Math.min(bytes.length, sampled) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < count; i++) if (bytes[i] === 0) zeros[i & 1]++;
  const most = count / 2;
  if (count < 4) return null;
  if (zeros[1] > 0.4 * most && zeros[0] < 0.05 * most) return 'utf-16le';
  if (zeros[0] > 0.4 * most && zeros[1] < 0.05 * most) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a file: its mark decides, then what its bytes can be. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : encodingByLetters(bytes));
}

/** The text of a file, without its mark. What is no character becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (control) => upper[control.charCodeAt(0) - 0x80]) : text;
}
