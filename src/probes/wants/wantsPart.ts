import { part } from '../../engine/part';

/** What asks units what they answer to: fetched with the first question. */
export const wantsPart = part('the answer to a question', () => import('./readers'));
