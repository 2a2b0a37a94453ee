import { part } from '../engine/part';

/** What is only drawn of layers with more units than there is room for. */
export const widePart = part('the pictures of wide layers', () => import('./wide'));
