import { cos, sin as exactSin } from '../elementary/sinCos';
import type { Activation } from './activation';

const value = exactSin;
const derivative = cos;

/** f(z) = sin z, f′ = cos z. */
export const sin: Activation<'sin', never> = {
  id: 'sin',
  formula: 'sin z',
  params: [],
  range: [-1, 1],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
