import type { Lookable } from './looks';
import { type PanelId, usualHeights } from './panels';
import { plantedBugs } from './plantedBugs';

const height = <const Id extends PanelId>(id: Id) =>
  ({ name: 'height', options: ['half', 'tall'], default: usualHeights[id] }) as const satisfies Lookable['params'][number];

/** How each panel can be looked at. */
export const panels = [
  {
    id: 'backprop',
    params: [
      height('backprop'),
      { name: 'press', min: -1, max: 1e6, integer: true, default: -1 },
      { name: 'example', min: 0, max: 1e6, integer: true, default: 0 },
      { name: 'of', options: ['example', 'batch'], default: 'example' },
      { name: 'parameter', min: 0, max: 1e7, integer: true, default: 0 },
      { name: 'x', mostLetters: 400, default: '' },
      { name: 'target', mostLetters: 400, default: '' },
    ],
  },
  { id: 'pulse', params: [height('pulse'), { name: 'show', options: ['layers', 'masks', 'starts'], default: 'layers' }] },
  { id: 'gradientFlow', params: [height('gradientFlow')] },
  {
    id: 'landscape',
    params: [
      height('landscape'),
      { name: 'plane', options: ['auto', 'path', 'random', 'parameters'], default: 'auto' },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
      { name: 'across', min: 1, max: 1e6, integer: true, default: 1 },
      { name: 'up', min: 1, max: 1e6, integer: true, default: 2 },
      { name: 'batches', options: ['off', 'start', 'here'], default: 'off' },
      { name: 'look', options: ['map', 'surface'], default: 'map' },
      { name: 'turn', min: 0, max: 359, integer: true, default: 30 },
    ],
  },
  { id: 'regions', params: [height('regions')] },
  { id: 'pieces', params: [height('pieces'), { name: 'first', min: -1, max: 1e4, integer: true, default: -1 }] },
  {
    id: 'hiddenSpace',
    params: [
      height('hiddenSpace'),
      { name: 'at', min: -1, max: 1e6, default: -1 },
      { name: 'map', options: ['directions', 'neighbours'], default: 'directions' },
      { name: 'examples', options: ['300', '1000'], default: '300' },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
    ],
  },
  {
    id: 'gradientCheck',
    params: [
      height('gradientCheck'),
      { name: 'exponent', min: -15, max: -1, integer: true, default: -5 },
      { name: 'bug', options: ['none', ...plantedBugs], default: 'none' },
    ],
  },
  {
    id: 'quality',
    params: [
      height('quality'),
      { name: 'part', options: ['test', 'train'], default: 'test' },
      { name: 'shift', min: -1000, max: 1000, default: 0 },
    ],
  },
  {
    id: 'workbench',
    params: [
      height('workbench'),
      { name: 'show', options: ['unit', 'perceptron', 'leastSquares', 'likelihood'], default: 'unit' },
      { name: 'turn', min: 0, max: 359, integer: true, default: 20 },
      { name: 'rate', min: 1e-4, max: 10, default: 1 },
      { name: 'along', min: -1, max: 1e6, integer: true, default: -1 },
    ],
  },
  { id: 'columns', params: [height('columns')] },
  {
    id: 'throughTime',
    params: [
      height('throughTime'),
      { name: 'step', min: 0, max: 1000, integer: true, default: 0 },
      { name: 'layer', min: 0, max: 100, integer: true, default: 0 },
    ],
  },
  {
    id: 'letters',
    params: [
      height('letters'),
      { name: 'read', mostLetters: 120, default: '' },
      { name: 'temperature', min: 0, max: 1.6, default: 0.8 },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
    ],
  },
  {
    id: 'forecast',
    params: [
      height('forecast'),
      { name: 'now', min: -1, max: 1e6, integer: true, default: -1 },
      { name: 'pinned', min: 0, max: 1e4, integer: true, default: 0 },
      { name: 'rival', options: ['none', 'same', 'season', 'mean', 'autoregression'], default: 'same' },
    ],
  },
  {
    id: 'shift',
    params: [
      height('shift'),
      { name: 'along', options: ['shift', 'turn', 'noise'], default: 'shift' },
      { name: 'shift', min: -6, max: 6, integer: true, default: 0 },
      { name: 'turn', min: -90, max: 90, default: 0 },
      { name: 'noise', min: 0, max: 0.6, default: 0 },
    ],
  },
] as const satisfies readonly (Lookable & { readonly id: PanelId })[];
