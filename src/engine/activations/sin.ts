import { cosine, cosineBy, sine, sineBy } from '../elementary/sine';
import { sines } from '../elementary/sines';
import type { Activation } from './activation';
import { knownActivations } from './known';

/** f(z) = sin z, f′ = cos z. */
export const sin: Activation<'sin', never> = {
  ...knownActivations.sin,
  value: sine,
  derivative: cosine,
  forward(z, y, count) {
    const table = sines;
    for (let i = 0; i < count; i++) y[i] = sineBy(table, z[i]);
  },
  backward(z, _y, dy, dz, count) {
    const table = sines;
    for (let i = 0; i < count; i++) dz[i] = dy[i] * cosineBy(table, z[i]);
  },
};
