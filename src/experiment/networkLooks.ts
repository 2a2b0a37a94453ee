import type { Lookable } from './looks';
import type { networkLookIds } from './stages';

/** Of all changes of a sequence together: one of every step of 200, where it is a bit or a symbol. */
export const mostEditLetters = 2000;

/** How a network can be looked at where it stands. */
export const networkLooks = [
  {
    id: 'unrolled',
    params: [
      // the pinned cell, each from 1; 0: none
      { name: 'layer', min: 0, max: 100, integer: true, default: 0 },
      { name: 'unit', min: 0, max: 1000, integer: true, default: 0 },
      { name: 'step', min: 0, max: 1000, integer: true, default: 0 },
      // what is read otherwise than the example says: `step.row:value`, one after the other
      { name: 'edit', mostLetters: mostEditLetters, default: '' },
    ],
  },
] as const satisfies readonly (Lookable & { readonly id: (typeof networkLookIds)[number] })[];
