import type { Lookable } from './looks';

/** How the views of a network that reads images can be looked at, and of its errors. */
export const tabs = [
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
] as const satisfies readonly Lookable[];
