import { drawnInitializer, within } from './initializer';

/** Source: LeCun et al. 1998; lecture L6.8. */
export const lecunUniform = drawnInitializer({ id: 'lecunUniform', label: 'LeCun uniform', summary: 'U[±√(3 / inputs)].' }, (rng, inputs) =>
  within(Math.sqrt(3 / inputs), rng.uniform()),
);
