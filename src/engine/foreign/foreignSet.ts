import { part } from '../part';

/** The arithmetic of foreign links. */
export const foreignSet = part('the arithmetic of foreign links', () => import('./foreignParts'));
