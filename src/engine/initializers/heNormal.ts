import { drawnInitializer } from './initializer';

/** Source: He et al. 2015; lecture L6.8. */
export const heNormal = drawnInitializer({ id: 'heNormal' }, (rng, inputs) => Math.sqrt(2 / inputs) * rng.normal());
