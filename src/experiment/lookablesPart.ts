import { part } from '../engine/part';

/** Comes with a link that looks at something, and with what is looked at. */
export const lookablesPart = part('the ways to look at a run', () => import('./lookables'));
