import { exponentials } from '../elementary/exponentials';
import type { Activation } from './activation';
import { knownActivations } from './known';
import { sigmoidBy } from './sigmoid';

const slope = Math.sqrt(2 / Math.PI);
const cubic = 0.044715;

/** ½ (1 + tanh u) = σ(2u), which keeps its digits where it is small. */
const shareBy = (powers: Float64Array, z: number) => sigmoidBy(powers, 2 * slope * (z + cubic * z * z * z));
const share = (z: number) => shareBy(exponentials, z);

const value = (z: number) => z * share(z);

/** Beyond this the share is 0 or 1 for good, while its slope's factors overflow. */
const far = 30;

/** f′ from the share s. */
function derivativeFrom(s: number, z: number): number {
  return Math.abs(z) > far ? s : s + z * s * (1 - s) * 2 * slope * (1 + 3 * cubic * z * z);
}

/** f(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))): the approximation of GELU that many implementations use (Hendrycks & Gimpel 2016). */
export const geluTanh: Activation<'geluTanh', never> = {
  ...knownActivations.geluTanh,
  value,
  derivative: (z) => derivativeFrom(share(z), z),
  forward(z, y, count) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) y[i] = z[i] * shareBy(powers, z[i]);
  },
  backward(z, _y, dy, dz, count) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivativeFrom(shareBy(powers, z[i]), z[i]);
  },
};
