import { part } from '../../engine/part';

/** The numbers under the pointer: fetched when it first reads the picture. */
export const readingPart = part('the reading of the picture', () => import('./ReadingAt'));
