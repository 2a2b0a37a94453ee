import { drawnInitializer } from './initializer';

export const gaussian = drawnInitializer(
  {
    id: 'gaussian',
    params: [{ name: 'standardDeviation', min: 0.0001, max: 10, default: 0.5, scale: 'log' }],
  },
  (rng, _inputs, _units, { standardDeviation }) => standardDeviation * rng.normal(),
);
