import { drawnInitializer } from './initializer';

/** Source: Glorot & Bengio 2010; lecture L6.8. */
export const xavierNormal = drawnInitializer(
  { id: 'xavierNormal' },
  (rng, inputs, units) => Math.sqrt(2 / (inputs + units)) * rng.normal(),
);
