import { expAt, expBy } from '../elementary/exp';
import { exponentials } from '../elementary/exponentials';
import type { Floats } from '../tensor';
import type { Activation } from './activation';

/** σ(z) from e^−|z|, which never overflows. */
export const sigmoidFrom = (power: number, z: number): number => (z < 0 ? power : 1) / (1 + power);
const sigmoidBy = (powers: Float64Array, z: number) => sigmoidFrom(expBy(powers, -Math.abs(z)), z);

const one = new Float64Array(1);

/** xs[i] ← σ(xs[i]), for loops that do more than this. @param powers `exponentials` */
export function sigmoidAt(powers: Float64Array, xs: Floats, i: number): void {
  const z = xs[i];
  one[0] = -Math.abs(z);
  expAt(powers, one, 0);
  xs[i] = sigmoidFrom(one[0], z);
}
const value = (z: number) => sigmoidBy(exponentials, z);
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
    const powers = exponentials;
    for (let i = 0; i < count; i++) y[i] = sigmoidBy(powers, z[i]);
  },
  backward(_z, y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(y[i]);
  },
};
