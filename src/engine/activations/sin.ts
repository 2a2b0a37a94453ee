import { cos, cosAt, sin as exactSin, sinAt } from '../elementary/sinCos';
import type { Activation } from './activation';

const value = exactSin;
const derivative = cos;
const angle = new Float64Array(1);

/** f(z) = sin z, f′ = cos z. */
export const sin: Activation<'sin', never> = {
  id: 'sin',
  formula: 'sin z',
  params: [],
  range: [-1, 1],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) {
      y[i] = z[i];
      sinAt(y, i);
    }
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) {
      angle[0] = z[i];
      cosAt(angle, 0);
      dz[i] = dy[i] * angle[0];
    }
  },
};
