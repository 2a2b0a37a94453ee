import { part } from '../engine/part';

/** Comes with a link that has weights typed into the run, and when one is typed. */
export const typedPart = part('the text of what is typed', () => import('./typedText'));
