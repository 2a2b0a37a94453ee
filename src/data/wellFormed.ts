// Texts of strangers: halves of surrogate pairs cannot be encoded into a link, and a cut may not make new ones.

/** The text with U+FFFD in place of every lone surrogate, so that it can be percent-encoded (as `String.prototype.toWellFormed`). */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * The first `count` characters of a text, well-formed. Characters are code points, not graphemes: what a grapheme is changes with the
 * browser's version of Unicode, and a seed must be the same everywhere.
 */
export const cut = (text: string, count: number): string => [...wellFormed(text.slice(0, 2 * count))].slice(0, count).join('');
