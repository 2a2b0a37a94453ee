/** In small letters, of which none is two symbols: “İ” is “i”, without the dot that stands beside it otherwise. */
export const small = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i');
