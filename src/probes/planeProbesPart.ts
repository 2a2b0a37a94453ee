import { part } from '../engine/part';

/** What cuts the input plane, and what carries it through the layers: fetched with the first question. */
export const planeProbes = part('the answer to a question', () => import('./planeProbes'));
