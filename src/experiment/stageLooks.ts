import type { Lookable } from './looks';
import type { StageId } from './stages';

/** How each stage can be looked at. */
export const stages = [
  {
    id: 'compare',
    params: [
      { name: 'x', options: ['epochs', 'updates', 'evaluations', 'seconds'], default: 'epochs' },
      { name: 'of', options: ['train', 'test'], default: 'train' },
      { name: 'chosen', min: 0, max: 3, integer: true, default: 0 },
      { name: 'see', options: ['losses', 'throughTime'], default: 'losses' },
      { name: 'step', min: 0, max: 1000, integer: true, default: 0 },
      { name: 'tuned', min: 0, max: 10_000, integer: true, default: 0 },
    ],
  },
  {
    id: 'sweep',
    params: [
      { name: 'of', mostLetters: 40, default: '' },
      { name: 'values', mostLetters: 400, default: '' },
      { name: 'with', mostLetters: 40, default: '' },
      { name: 'withValues', mostLetters: 400, default: '' },
      { name: 'seeds', min: 1, max: 100, integer: true, default: 5 },
      { name: 'epochs', min: 1, max: 10_000, integer: true, default: 100 },
    ],
  },
  {
    id: 'race',
    params: [
      { name: 'function', mostLetters: 20, default: 'rosenbrock' },
      { name: 'f', mostLetters: 60, default: '' },
      { name: 'start', mostLetters: 40, default: '' },
      { name: 'rules', mostLetters: 200, default: 'sgd,momentum,nesterov,rmsprop,adam,bfgs' },
      { name: 'rates', options: ['best', 'one', 'typed'], default: 'best' },
      { name: 'rate', min: 1e-6, max: 10, default: 0.01 },
      { name: 'typed', mostLetters: 400, default: '' },
      { name: 'gamma', min: 0, max: 0.999, default: 0.9 },
      { name: 'noise', min: 0, max: 100, default: 0 },
      { name: 'seed', min: 1, max: 1e6, integer: true, default: 1 },
      { name: 'evaluations', min: 10, max: 1000, integer: true, default: 300 },
      { name: 'at', min: 1, max: 1000, integer: true, default: 27 },
      { name: 'chosen', mostLetters: 20, default: 'momentum' },
      { name: 'axis', options: ['evaluations', 'steps', 'seconds'], default: 'evaluations' },
      { name: 'turn', min: 0, max: 359, integer: true, default: 20 },
      { name: 'target', min: 1e-9, max: 1e6, default: 0.1 },
    ],
  },
] as const satisfies readonly (Lookable & { readonly id: StageId })[];
