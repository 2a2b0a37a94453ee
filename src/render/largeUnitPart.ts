import { part } from '../engine/part';

/** Paints one unit over the output's plane: fetched when the first one is pointed at. */
export const largeUnitPart = part('the picture of one unit', () => import('./largeUnit'));
