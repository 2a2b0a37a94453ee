import { part } from '../engine/part';

/** In which order the examples that train stand: as the lot has them, by class or value, or by the first input. */
export const orders = ['mixed', 'target', 'input'] as const;
export type Order = (typeof orders)[number];

export const ordering = part('the order of the examples', () => import('./order'));
