import type { Activation } from './activation';

function value(z: number): number {
  const e = Math.exp(-Math.abs(z)); // never overflows
  return (z < 0 ? e : 1) / (1 + e);
}
const derivative = (y: number) => y * (1 - y);

/**
 * f(z) = 1 / (1 + e⁻ᶻ), f′ = f (1 − f), at most ¼ and almost zero almost everywhere (lecture L4.5).
 * For z below 0 it is computed as e^z / (1 + e^z).
 */
export const sigmoid: Activation<'sigmoid', never> = {
  id: 'sigmoid',
  formula: '1 / (1 + e⁻ᶻ)',
  params: [],
  range: [0, 1],
  needsOutputOnly: true,
  value,
  derivative: (_, y) => derivative(y),
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(_z, y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(y[i]);
  },
};
