import { drawnInitializer } from './initializer';

export const uniform = drawnInitializer(
  {
    id: 'uniform',
    params: [
      { name: 'range', min: 0.0001, max: 10, default: 0.5, scale: 'log' },
      { name: 'bias', min: -2, max: 2, default: 0.1 },
    ],
  },
  (rng, _inputs, _units, { range }) => (rng.uniform() - 0.5) * (2 * range),
);
