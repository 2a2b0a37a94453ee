import { part } from '../engine/part';

/** Reads the tables that ship with the playground. */
export const tableReader = part('the reader of tables', () => import('./tableRows'));
