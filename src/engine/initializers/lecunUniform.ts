import { drawnInitializer, within } from './initializer';

/** Source: LeCun et al. 1998; lecture L6.8. */
export const lecunUniform = drawnInitializer({ id: 'lecunUniform' }, (rng, inputs) => within(Math.sqrt(3 / inputs), rng.uniform()));
