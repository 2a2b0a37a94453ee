import { part } from '../../../engine/part';

/** Reads tables that are written as JSON; comes with the first of them. */
export const jsonTables = part('the reader of JSON', () => import('./readJson'));

const brackets = /^[\s\uFEFF]*[[{]/;

/** Whether a file may be JSON: it begins with a bracket. Tables of other forms may too. */
export const mayBeJson = (source: Uint8Array | string): boolean =>
  brackets.test(typeof source === 'string' ? source.slice(0, 200) : new TextDecoder().decode(source.subarray(0, 200)));
