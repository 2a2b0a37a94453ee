import type { Lookable } from './looks';

/** As a person counts; 0: it is chosen by the page. */
const counted = <const Name extends string>(name: Name, max: number) => ({ name, min: 0, max, integer: true, default: 0 }) as const;

/** How the views of a network that reads images can be looked at. */
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
] as const satisfies readonly Lookable[];
