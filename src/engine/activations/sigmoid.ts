import { expBy } from '../elementary/exp';
import { exponentials } from '../elementary/exponentials';
import type { Floats } from '../tensor';
import type { Activation } from './activation';

/** σ(z) from e^−|z|, which never overflows. */
export const sigmoidFrom = (power: number, z: number): number => (z < 0 ? power : 1) / (1 + power);
/** @param powers `exponentials` */
export const sigmoidBy = (powers: Float64Array, z: number) => sigmoidFrom(expBy(powers, -Math.abs(z)), z);

/** xs[i] ← σ(xs[i]) for from ≤ i < to. */
export function squash(xs: Floats, from: number, to: number): void {
  const powers = exponentials;
  for (let i = from; i < to; i++) xs[i] = sigmoidBy(powers, xs[i]);
}

const value = (z: number) => sigmoidBy(exponentials, z);
const derivative = (y: number) => y * (1 - y);

/**
 * f(z) = 1 / (1 + e⁻ᶻ), f′ = f (1 − f), at most ¼ and almost zero almost everywhere (lecture L4.5).
 * For z below 0 it is computed as e^z / (1 + e^z).
 */
export const sigmoid: Activation<'sigmoid', never> = {
  id: 'sigmoid',
  params: [],
  range: [0, 1],
  needsOutputOnly: true,
  value,
  derivative: (_, y) => derivative(y),
  forward(z, y, count) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) y[i] = sigmoidBy(powers, z[i]);
  },
  backward(_z, y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(y[i]);
  },
};
