import { drawnInitializer } from './initializer';

export const constant = drawnInitializer(
  {
    id: 'constant',
    params: [{ name: 'value', min: -2, max: 2, default: 0.1 }],
  },
  (_rng, _inputs, _units, { value }) => value,
);
