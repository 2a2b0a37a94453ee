import { correlation, firstRows, scatter, scatterWithin, withTarget } from './scatter';

/** Of a pair whose columns are one and the same nothing can be told apart any more. */
const leastDeterminant = 1e-9;

/** trace(W⁻¹ T) of two columns; 0 where W is singular. */
function ratio(within: Float64Array, total: Float64Array, width: number, i: number, j: number): number {
  const [a, b, c] = [within[i * width + i], within[i * width + j], within[j * width + j]];
  const determinant = a * c - b * b;
  if (!(determinant > leastDeterminant * a * c)) return 0;
  return (c * total[i * width + i] - 2 * b * total[i * width + j] + a * total[j * width + j]) / determinant;
}

/**
 * The two columns that tell most about the target, with which a table is drawn: of all pairs the one with the largest trace(W⁻¹ T), W the scatter
 * within the classes and T that of all rows (Fukunaga 1990, "Statistical Pattern Recognition", criterion J₁); of a target that is a number the one
 * whose linear fit has the largest R² = (r₁² + r₂² − 2 r₁ r₂ r₁₂) / (1 − r₁₂²). Of equal pairs the first.
 * @param x [N, D], any scale
 * @param t class indices or targets
 * @param count the first so many rows are looked at: the training part
 */
export function separatingPair(
  x: Float64Array,
  width: number,
  t: Float64Array,
  count: number,
  isRegression: boolean,
): readonly [number, number] {
  const all = firstRows(count);
  const score = isRegression ? fitOf(x, width, t, all) : separationOf(x, width, t, all);
  let best: readonly [number, number] = [0, 1];
  let most = score(0, 1);
  for (let i = 0; i < width; i++)
    for (let j = i + 1; j < width; j++) {
      const value = score(i, j);
      // the first of those that are equal but for rounding
      if (value > most + 1e-9 * Math.abs(most)) [best, most] = [[i, j], value];
    }
  return best;
}

function separationOf(x: Float64Array, width: number, t: Float64Array, rows: readonly number[]) {
  const within = scatterWithin(x, width, t, rows);
  const total = scatter(x, width, rows);
  return (i: number, j: number) => ratio(within, total, width, i, j);
}

function fitOf(x: Float64Array, width: number, t: Float64Array, rows: readonly number[]) {
  const wider = width + 1;
  const products = scatter(withTarget(x, width, t, rows.length), wider, rows);
  const between = (i: number, j: number) => correlation(products, wider, i, j) || 0; // a constant goes with nothing
  return (i: number, j: number) => {
    const [first, second, both] = [between(i, width), between(j, width), between(i, j)];
    const left = 1 - both * both;
    if (left < leastDeterminant) return Math.max(first * first, second * second);
    return (first * first + second * second - 2 * first * second * both) / left;
  };
}
