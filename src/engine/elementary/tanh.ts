import { expm1 } from './expm1';

/** tanh x = −p / (p + 2) with p = e^−2|x| − 1, and the sign of x. Error below 4 ulp. */
export function tanh(x: number): number {
  const p = expm1(-2 * Math.abs(x));
  return x < 0 || Object.is(x, -0) ? p / (p + 2) : -p / (p + 2);
}
