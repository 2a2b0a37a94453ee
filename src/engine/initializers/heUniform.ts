import { drawnInitializer, within } from './initializer';

/** Source: He et al. 2015; lecture L6.8. */
export const heUniform = drawnInitializer({ id: 'heUniform' }, (rng, inputs) => within(Math.sqrt(6 / inputs), rng.uniform()));
