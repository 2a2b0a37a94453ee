import type { Lookable } from './looks';

/** How the views of a network that reads images can be looked at. */
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
] as const satisfies readonly Lookable[];
