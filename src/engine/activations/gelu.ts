import { expBy } from '../elementary/exp';
import { exponentials } from '../elementary/exponentials';
import type { Floats } from '../tensor';
import type { Activation } from './activation';
import { knownActivations } from './known';

const densityBy = (powers: Float64Array, z: number) => expBy(powers, -0.5 * z * z) / Math.sqrt(2 * Math.PI);
const density = (z: number) => densityBy(exponentials, z);

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

/** xs[i] ← Φ(z) for z = xs[i], φ(z) / (x + 1/(x + 2/(x + 3/(x + …)))) with x = −z (Laplace), with as many terms as it takes from x = 3 on. */
function tailAt(xs: Floats, i: number): void {
  const z = xs[i];
  let rest = 0;
  for (let n = Math.ceil(10 + 600 / (z * z)); n > 0; n--) rest = n / (rest - z);
  xs[i] = densityBy(exponentials, z) / (rest - z);
}

/**
 * xs[i] ← Φ(z) for z = xs[i], the standard normal distribution function: Taylor's series around the nearest table step, |d| ≤ 1/128. Relative error
 * below 2e-13. In place: a number that a function takes or returns may be boxed.
 */
function cumulativeAt(xs: Floats, i: number): void {
  const z = xs[i];
  if (z >= 9) {
    xs[i] = 1;
    return;
  }
  if (z < tailFrom) {
    tailAt(xs, i);
    return;
  }
  const step = Math.round(z * 64);
  const c = step / 64;
  const d = z - c;
  const cc = c * c;
  const h5 = (cc * cc - 6 * cc + 3) / 120 - (d * c * (cc * cc - 10 * cc + 15)) / 720;
  const series = 1 + d * (-c / 2 + d * ((cc - 1) / 6 + d * ((-c * (cc - 3)) / 24 + d * h5)));
  xs[i] = cumulativeAtStep[step - firstStep] + densityAtStep[step - firstStep] * d * series;
}

const one = new Float64Array(1);

function cumulative(z: number): number {
  one[0] = z;
  cumulativeAt(one, 0);
  return one[0];
}

const value = (z: number) => z * cumulative(z);
const derivative = (z: number) => cumulative(z) + z * density(z);

/** f(z) = z Φ(z) with Φ the standard normal distribution function, exact, not the tanh approximation; f′ = Φ(z) + z φ(z) (Hendrycks & Gimpel 2016). */
export const gelu: Activation<'gelu', never> = {
  ...knownActivations.gelu,
  value,
  derivative,
  forward(z, y, count) {
    for (let i = 0; i < count; i++) {
      one[0] = z[i];
      cumulativeAt(one, 0);
      y[i] = z[i] * one[0];
    }
  },
  backward(z, _y, dy, dz, count) {
    const powers = exponentials;
    for (let i = 0; i < count; i++) {
      one[0] = z[i];
      cumulativeAt(one, 0);
      dz[i] = dy[i] * (one[0] + z[i] * densityBy(powers, z[i]));
    }
  },
};
