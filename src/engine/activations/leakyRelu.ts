import type { Activation } from './activation';

const defaults = { alpha: 0.01 };

/** f(z) = z for z > 0, αz otherwise; f′(0) = α; the gradient never dies (Maas et al. 2013). */
export const leakyRelu: Activation<'leakyRelu', 'alpha'> = {
  id: 'leakyRelu',
  params: [{ name: 'alpha', min: 0, max: 1, default: defaults.alpha }],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  value: (z, { alpha } = defaults) => (z > 0 ? z : alpha * z),
  derivative: (z, _y, { alpha } = defaults) => (z > 0 ? 1 : alpha),
  forward(z, y, count, { alpha } = defaults) {
    for (let i = 0; i < count; i++) y[i] = z[i] > 0 ? z[i] : alpha * z[i];
  },
  backward(z, _y, dy, dz, count, { alpha } = defaults) {
    for (let i = 0; i < count; i++) dz[i] = z[i] > 0 ? dy[i] : alpha * dy[i];
  },
};
