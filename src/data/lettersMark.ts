/** How a text, and a list of names, of the user's own begin: files never begin so. */
export const textMark = '#text\n';
export const namesMark = '#names\n';

export const isOwnText = (text: string): boolean => text.startsWith(textMark);
export const isOwnNames = (text: string): boolean => text.startsWith(namesMark);
