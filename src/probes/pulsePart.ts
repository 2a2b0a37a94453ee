import { part } from '../engine/part';

/** What reads the layers' sums: fetched with the first question. */
export const pulsePart = part('the answer to a question', () => import('./pulse/readers'));
