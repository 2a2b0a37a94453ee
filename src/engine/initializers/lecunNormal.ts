import { drawnInitializer } from './initializer';

/** Source: LeCun et al. 1998; lecture L6.8. */
export const lecunNormal = drawnInitializer({ id: 'lecunNormal' }, (rng, inputs) => Math.sqrt(1 / inputs) * rng.normal());
