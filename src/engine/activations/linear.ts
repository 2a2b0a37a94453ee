import type { Activation } from './activation';

/** f(z) = z, f′ = 1. A network of these alone is one linear map (lecture L3.5). */
export const linear: Activation<'linear', never> = {
  id: 'linear',
  params: [],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  value: (z) => z,
  derivative: () => 1,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = z[i];
  },
  backward(_z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i];
  },
};
