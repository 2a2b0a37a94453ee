import { exp } from '../elementary/exp';
import type { Activation } from './activation';

const density = (z: number) => exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), to the last digit for |z| ≤ 9 (Marsaglia 2004). */
function cumulativeBySeries(z: number): number {
  let term = z;
  let sum = z;
  let before = Number.NaN;
  for (let n = 3; sum !== before; n += 2) {
    before = sum;
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/** Φ and φ at every 64th, from −4 to 9: beyond that Φ is 1 to 19 digits. */
const firstStep = -4 * 64;
const atSteps = (f: (z: number) => number) => Float64Array.from({ length: 13 * 64 + 1 }, (_, step) => f((step + firstStep) / 64));
const cumulativeAtStep = atSteps(cumulativeBySeries);
const densityAtStep = atSteps(density);

/** From here down Φ is computed as a tail: as the rest of a sum its digits would be lost. */
const tailFrom = -3;

/** Φ(z) = φ(z) / (x + 1/(x + 2/(x + 3/(x + …)))) with x = −z (Laplace), with as many terms as it takes from x = 3 on. */
function tail(z: number): number {
  let rest = 0;
  for (let n = Math.ceil(10 + 600 / (z * z)); n > 0; n--) rest = n / (rest - z);
  return density(z) / (rest - z);
}

/** Standard normal distribution function: Taylor's series around the nearest table step, |d| ≤ 1/128. Relative error below 2e-13. */
function cumulative(z: number): number {
  if (z >= 9) return 1;
  if (z < tailFrom) return tail(z);
  const step = Math.round(z * 64);
  const c = step / 64;
  const d = z - c;
  const cc = c * c;
  const h5 = (cc * cc - 6 * cc + 3) / 120 - (d * c * (cc * cc - 10 * cc + 15)) / 720;
  const series = 1 + d * (-c / 2 + d * ((cc - 1) / 6 + d * ((-c * (cc - 3)) / 24 + d * h5)));
  return cumulativeAtStep[step - firstStep] + densityAtStep[step - firstStep] * d * series;
}

const value = (z: number) => z * cumulative(z);
const derivative = (z: number) => cumulative(z) + z * density(z);

/** f(z) = z Φ(z) with Φ the standard normal distribution function, exact, not the tanh approximation; f′ = Φ(z) + z φ(z) (Hendrycks & Gimpel 2016). */
export const gelu: Activation<'gelu', never> = {
  id: 'gelu',
  formula: 'z Φ(z)',
  params: [],
  range: [-0.17, Number.POSITIVE_INFINITY],
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) y[i] = value(z[i]);
  },
  backward(z, _y, dy, dz, count) {
    for (let i = 0; i < count; i++) dz[i] = dy[i] * derivative(z[i]);
  },
};
