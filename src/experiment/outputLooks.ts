import type { outputIds } from './forms';
import type { Lookable } from './looks';

/** How the output of some data can be looked at. */
export const outputs = [{ id: 'sum', params: [{ name: 'typed', mostLetters: 110, default: '' }] }] as const satisfies readonly (Lookable & {
  readonly id: (typeof outputIds)[number];
})[];
