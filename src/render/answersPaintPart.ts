import { part } from '../engine/part';

/** Paints curves, errors and mistakes: fetched for the first function or table. */
export const answersPaintPart = part('the picture of answers', () => import('./answersPaint'));
