/** x^n by squaring, for whole n from 0 to 2^31 − 1: what Adam's β^t needs, in a fraction of the time of `pow`. Relative error below n · 1.2e-16. */
export function powWhole(x: number, n: number): number {
  let y = 1;
  let square = x;
  for (let rest = n | 0; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) y *= square;
    square *= square;
  }
  return y;
}
