import { expm1, expm1At } from '../elementary/expm1';
import { exponentials } from '../elementary/exponentials';
import type { Activation } from './activation';
import { knownActivations } from './known';

const defaults = { alpha: 1 };

const value = (z: number, alpha: number) => (z > 0 ? z : alpha * expm1(z));
const derivative = (z: number, y: number, alpha: number) => (z > 0 ? 1 : y + alpha);

/** f(z) = z for z > 0, α(e^z − 1) otherwise; f′ = 1 or αe^z = f(z) + α (Clevert et al. 2015). */
export const elu: Activation<'elu', 'alpha'> = {
  ...knownActivations.elu,
  value: (z, { alpha } = defaults) => value(z, alpha),
  derivative: (z, y, { alpha } = defaults) => derivative(z, y, alpha),
  forward(z, y, count, { alpha } = defaults) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) {
      y[i] = z[i];
      if (y[i] > 0) continue;
      expm1At(powers, y, i);
      y[i] *= alpha;
    }
  },
  backward(z, y, dy, dz, count, { alpha } = defaults) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i], y[i], alpha);
  },
};
