import type { Activation } from './activation';

const value = (z: number) => Math.max(0, z);
const derivative = (z: number) => (z > 0 ? 1 : 0);

/** f(z) = max(0, z), f′ = 1 for z > 0 and 0 otherwise, f′(0) = 0 included (lecture L4.6). */
export const relu: Activation<'relu', never> = {
  id: 'relu',
  params: [],
  range: [0, Number.POSITIVE_INFINITY],
  needsOutputOnly: true,
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
