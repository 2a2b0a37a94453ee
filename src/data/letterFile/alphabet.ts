/** Different symbols of a text, none of them half of one. */
export const alphabetOf = (text: string): string => [...new Set(text)].sort().join('');
