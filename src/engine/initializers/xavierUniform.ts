import { drawnInitializer, within } from './initializer';

/** Source: Glorot & Bengio 2010; lecture L6.8. */
export const xavierUniform = drawnInitializer({ id: 'xavierUniform' }, (rng, inputs, units) =>
  within(Math.sqrt(6 / (inputs + units)), rng.uniform()),
);
