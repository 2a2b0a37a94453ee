import type { Activation } from './activation';
import { tanh } from './tanh';

const slope = Math.sqrt(2 / Math.PI);
const cubic = 0.044715;
const bent = (z: number) => tanh.value(slope * (z + cubic * z * z * z));

/** z far above zero is let through, far below it vanishes (−∞ becomes NaN, as in GELU itself): there the cube would overflow. */
const far = 30;

function value(z: number): number {
  if (Math.abs(z) > far) return z > 0 ? z : 0 * z;
  return 0.5 * z * (1 + bent(z));
}

function derivative(z: number): number {
  if (Math.abs(z) > far) return z > 0 ? 1 : 0;
  const t = bent(z);
  return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * slope * (1 + 3 * cubic * z * z);
}

/** f(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))): the approximation of GELU that many implementations use (Hendrycks & Gimpel 2016). */
export const geluTanh: Activation = {
  id: 'geluTanh',
  label: 'GELU, tanh form',
  summary: 'An approximation of GELU through tanh.',
  formula: '½ z (1 + tanh(√(2/π) (z + 0.0447 z³)))',
  params: [],
  range: [-0.18, Number.POSITIVE_INFINITY],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
