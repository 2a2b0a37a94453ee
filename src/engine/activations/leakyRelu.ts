import type { Activation } from './activation';

const slope = 0.01;

const value = (z: number) => (z > 0 ? z : slope * z);
const derivative = (z: number) => (z > 0 ? 1 : slope);

/** f(z) = z for z > 0, 0.01 z otherwise; the gradient never dies (Maas et al. 2013). */
export const leakyRelu: Activation = {
  id: 'leakyRelu',
  label: 'leaky ReLU',
  summary: 'ReLU with slope 0.01 below zero.',
  formula: 'max(0.01 z, z)',
  params: [],
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
