import { part } from '../engine/part';

/** Hands keys to the page around: fetched where there is one. */
export const frameKeys = part('the keys of slides', () => import('./frameKeys'));
