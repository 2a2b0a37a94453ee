import { part } from '../part';

/** The whole-vector methods, with the linear algebra that they bring. */
export const wholeVector = part('the whole-vector methods', () => import('./wholeVectorStep'));
