import type { Activation } from './activation';
import { sigmoid } from './sigmoid';

const slope = Math.sqrt(2 / Math.PI);
const cubic = 0.044715;

/** ½ (1 + tanh u) = σ(2u), which keeps its digits where it is small. */
const share = (z: number) => sigmoid.value(2 * slope * (z + cubic * z * z * z));

const value = (z: number) => z * share(z);

/** Beyond this the share is 0 or 1 for good, while its slope's factors overflow. */
const far = 30;

function derivative(z: number): number {
  const s = share(z);
  return Math.abs(z) > far ? s : s + z * s * (1 - s) * 2 * slope * (1 + 3 * cubic * z * z);
}

/** f(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))): the approximation of GELU that many implementations use (Hendrycks & Gimpel 2016). */
export const geluTanh: Activation<'geluTanh', never> = {
  id: 'geluTanh',
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
