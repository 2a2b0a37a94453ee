import type { Activation } from './activation';

const value = (z: number) => (z > 0 ? z : Math.expm1(z));
const derivative = (z: number) => (z > 0 ? 1 : Math.exp(z));

/** f(z) = z for z > 0, e^z − 1 otherwise; f′ = 1 or f + 1 (Clevert et al. 2015, α = 1). */
export const elu: Activation = {
  id: 'elu',
  label: 'ELU',
  summary: 'Exponential linear unit, α = 1: z above zero, e^z − 1 below.',
  formula: 'z > 0 ? z : eᶻ − 1',
  params: [],
  range: [-1, Number.POSITIVE_INFINITY],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
