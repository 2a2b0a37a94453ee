import type { Lookable } from './looks';
import type { networkLookIds } from './stages';

/** As a person counts; 0: it is chosen by the page. */
const counted = <const Name extends string>(name: Name, max: number) => ({ name, min: 0, max, integer: true, default: 0 }) as const;

/** How the views of a network that reads images can be looked at, and of its errors. */
export const imageTabLooks = [
  {
    id: 'microscope',
    params: [
      counted('layer', 64),
      counted('map', 1024),
      counted('row', 1024),
      counted('column', 1024),
      counted('slice', 1024),
      { name: 'show', options: ['output', 'sum'], default: 'output' },
      { name: 'fill', options: ['whole', 'steps'], default: 'whole' },
      { name: 'kernels', mostLetters: 2000, default: '' },
    ],
  },
  {
    id: 'wants',
    params: [
      { name: 'layer', min: 0, max: 1000, integer: true, default: 0 },
      { name: 'unit', min: 0, max: 1e6, integer: true, default: 0 },
      { name: 'bar', min: 0, max: 11, integer: true, default: 0 },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
    ],
  },
  {
    /** A cell of the confusion matrix whose images are shown; −1: none. */
    id: 'errors',
    params: [
      { name: 'true', min: -1, max: 1e4, integer: true, default: -1 },
      { name: 'taken', min: -1, max: 1e4, integer: true, default: -1 },
    ],
  },
] as const satisfies readonly (Lookable & { readonly id: (typeof networkLookIds)[number] })[];
