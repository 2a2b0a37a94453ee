import { drawnInitializer } from './initializer';

export const lecture = drawnInitializer(
  { id: 'lecture' },
  (rng, inputs) => Math.sqrt(1 / inputs) * rng.normal(),
  (rng) => rng.normal(),
);
