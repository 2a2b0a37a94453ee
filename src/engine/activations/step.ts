import type { Activation } from './activation';

const value = (z: number) => (Number.isNaN(z) ? z : Number(z > 0));

/**
 * f(z) = 1 for z > 0, 0 otherwise: the hard threshold of McCulloch & Pitts and of the perceptron (lecture L2.1). f′ = 0 wherever there is one,
 * so nothing below it learns by gradients; the perceptron has a rule of its own.
 */
export const step: Activation<'step', never> = {
  id: 'step',
  params: [],
  range: [0, 1],
  value,
  derivative: () => 0,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(_z, _y, _dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = 0;
  },
};
