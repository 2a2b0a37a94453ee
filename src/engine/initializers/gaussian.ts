import { drawnInitializer } from './initializer';

export const gaussian = drawnInitializer(
  {
    id: 'gaussian',
    label: 'normal',
    summary: 'N(0, s²) with a spread of your own: far too small or too large on purpose.',
    params: [{ name: 'standardDeviation', label: 'spread', min: 0.0001, max: 10, default: 0.5, scale: 'log' }],
  },
  (rng, _inputs, _units, { standardDeviation }) => standardDeviation * rng.normal(),
);
