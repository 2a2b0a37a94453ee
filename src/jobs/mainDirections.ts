import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The plane in which most of a path lies. */
export interface MainDirections {
  /** Orthonormal, the main one first. */
  readonly directions: readonly [Float64Array, Float64Array];
  /** Which share of the path's squared distances from its end each holds, 0 … 1. */
  readonly shares: readonly [number, number];
}

/** Products are known to about 10⁻¹⁶ of the largest: a direction that holds less than this share of the squared distances is rounding. */
const smallestShare = 1e-13;

/**
 * The two main directions of the rows of M = [θ₀ − θ; θ₁ − θ; …], θ the last state or another that is given: right singular vectors of M for its largest singular
 * values. From the small matrix of products M Mᵀ = U Σ² Uᵀ, V = Mᵀ U Σ⁻¹, since there are far fewer states than parameters. M is not centred: the
 * plane goes through θ, so what counts is the distance from there.
 * Source: Li et al. 2018, arXiv:1712.09913, section 7.2.
 * @param states [n][M parameters] @returns null where the states lie on a line
 */
export function mainDirections(states: readonly ArrayLike<number>[], origin = states[states.length - 1]): MainDirections | null {
  const rows = states.filter((state) => state !== origin).map((state) => Float64Array.from(state, (value, i) => value - origin[i]));
  if (rows.length < 2) return null;
  const products = new Matrix(rows.map((a) => rows.map((b) => dot(a, b))));
  const total = products.trace();
  if (!(total > 0 && Number.isFinite(total))) return null;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(products, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, k) => k).sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const shares = order.slice(0, 2).map((k) => realEigenvalues[k] / total) as [number, number];
  if (!(shares[1] > smallestShare)) return null;
  const directions = order.slice(0, 2).map((k) => combined(rows, eigenvectorMatrix.getColumn(k))) as [Float64Array, Float64Array];
  return { directions, shares };
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Σₖ weightₖ rowₖ, of length 1; the sign such that the path begins on the positive side. */
function combined(rows: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(rows[0].length);
  rows.forEach((row, k) => {
    for (let i = 0; i < sum.length; i++) sum[i] += weights[k] * row[i];
  });
  const length = Math.sqrt(dot(sum, sum)) * (dot(sum, rows[0]) < 0 ? -1 : 1);
  return sum.map((value) => value / length);
}
