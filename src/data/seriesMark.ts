/** How the text of a series of the user's own begins: files never begin so. */
export const seriesMark = '#series\n';

export const isSeries = (text: string): boolean => text.startsWith(seriesMark);
