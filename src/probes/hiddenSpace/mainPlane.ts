import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The plane in which points lie spread widest. */
export interface MainPlane {
  readonly centre: Float64Array;
  /** Orthonormal, the main one first. */
  readonly directions: readonly [Float64Array, Float64Array];
  /** The share of the mean squared distance from the centre that each holds; 0 where all points are one. */
  readonly shares: readonly [number, number];
}

/**
 * The first two principal components: eigenvectors of the covariance (1/N) Σ (x − x̄)(x − x̄)ᵀ for its largest eigenvalues.
 * @param points [count, units], units > 1
 */
export function mainPlane(points: Float64Array, units: number): MainPlane {
  const count = points.length / units;
  const centre = new Float64Array(units);
  for (let i = 0; i < points.length; i++) centre[i % units] += points[i] / count;
  const covariance = Matrix.zeros(units, units);
  for (let a = 0; a < units; a++) {
    for (let b = a; b < units; b++) {
      let sum = 0;
      for (let n = 0; n < points.length; n += units) sum += (points[n + a] - centre[a]) * (points[n + b] - centre[b]);
      covariance.set(a, b, sum / count);
      covariance.set(b, a, sum / count);
    }
  }
  const total = covariance.trace();
  // nothing is spread, or it is no number: any plane will do
  if (!(total > 0 && Number.isFinite(total))) return { centre, directions: [unit(units, 0), unit(units, 1)], shares: [0, 0] };
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  const [first, second] = realEigenvalues.map((_, k) => k).sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const direction = (k: number) => Float64Array.from(eigenvectorMatrix.getColumn(k));
  const share = (k: number) => Math.min(1, Math.max(0, realEigenvalues[k] / total));
  return { centre, directions: [direction(first), direction(second)], shares: [share(first), share(second)] };
}

const unit = (length: number, at: number) => Float64Array.from({ length }, (_, i) => Number(i === at));
