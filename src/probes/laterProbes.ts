import { part } from '../engine/part';

/** What the first frame of few networks asks: fetched with the first question. */
export const laterProbes = part('the answer to a question', () => import('./later'));
