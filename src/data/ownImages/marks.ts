/** How the text of drawn classes begins, and that of images from files: tables never begin so. */
export const drawingsMark = '#drawings';
export const imagesMark = '#images';

/** Characters that a text of images may have. */
export const mostImageCharacters = 15_000_000;

const isMarked = (mark: string) => (text: string) => text.startsWith(`${mark}\n`);

export const isDrawings = isMarked(drawingsMark);
export const isImages = isMarked(imagesMark);
