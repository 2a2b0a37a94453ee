import { drawnInitializer } from './initializer';

export const constant = drawnInitializer(
  {
    id: 'constant',
    label: 'constant',
    summary: 'Every weight the same: all units of a layer stay copies of each other.',
    params: [{ name: 'value', label: 'weight', min: -2, max: 2, default: 0.1 }],
  },
  (_rng, _inputs, _units, { value }) => value,
);
