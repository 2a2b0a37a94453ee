import type { Lookable } from './looks';
import { plantedBugs } from './plantedBugs';

/** Half of the page's height, or nearly all of it: then network and output are a row. */
const height = <const Usual extends 'half' | 'tall'>(usual: Usual) =>
  ({ name: 'height', options: ['half', 'tall'], default: usual }) as const satisfies Lookable['params'][number];

/** What can be opened below the network to look into a run: as a link names it after `open=`. */
export const panels = [
  {
    id: 'backprop',
    params: [
      height('half'),
      { name: 'press', min: -1, max: 1e6, integer: true, default: -1 },
      { name: 'example', min: 0, max: 1e6, integer: true, default: 0 },
      { name: 'of', options: ['example', 'batch'], default: 'example' },
      { name: 'parameter', min: 0, max: 1e7, integer: true, default: 0 },
      { name: 'x', mostLetters: 400, default: '' },
      { name: 'target', mostLetters: 400, default: '' },
    ],
  },
  { id: 'pulse', params: [height('tall'), { name: 'show', options: ['layers', 'masks', 'starts'], default: 'layers' }] },
  { id: 'gradientFlow', params: [height('half')] },
  {
    id: 'landscape',
    params: [
      height('tall'),
      { name: 'plane', options: ['auto', 'path', 'random', 'parameters'], default: 'auto' },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
      { name: 'across', min: 1, max: 1e6, integer: true, default: 1 },
      { name: 'up', min: 1, max: 1e6, integer: true, default: 2 },
    ],
  },
  { id: 'regions', params: [height('half')] },
  { id: 'pieces', params: [height('half'), { name: 'first', min: -1, max: 1e4, integer: true, default: -1 }] },
  { id: 'hiddenSpace', params: [height('half'), { name: 'at', min: -1, max: 1e6, default: -1 }] },
  {
    id: 'gradientCheck',
    params: [
      height('half'),
      { name: 'exponent', min: -15, max: -1, integer: true, default: -5 },
      { name: 'bug', options: ['none', ...plantedBugs], default: 'none' },
    ],
  },
  {
    id: 'quality',
    params: [
      height('half'),
      { name: 'part', options: ['test', 'train'], default: 'test' },
      { name: 'shift', min: -1000, max: 1000, default: 0 },
    ],
  },
  {
    id: 'workbench',
    params: [
      height('tall'),
      { name: 'show', options: ['unit', 'perceptron', 'leastSquares', 'likelihood'], default: 'unit' },
      { name: 'turn', min: 0, max: 359, integer: true, default: 20 },
      { name: 'rate', min: 1e-4, max: 10, default: 1 },
      { name: 'along', min: -1, max: 1e6, integer: true, default: -1 },
    ],
  },
] as const satisfies readonly Lookable[];

export type PanelId = (typeof panels)[number]['id'];

/** How many stand side by side. */
export const mostPanels = 2;

export const isPanel = (id: string): id is PanelId => panels.some((panel) => panel.id === id);
