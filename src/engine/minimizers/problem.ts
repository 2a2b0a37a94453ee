import type { Floats } from '../tensor';

/** A network, or anything else with numbers to choose, as f(vector) → { value, gradient }. */
export interface Problem {
  /** Numbers in the vector. */
  readonly size: number;
  /** f(w). Writes ∂f/∂w into `gradient` unless that is null. Not finite outside the domain; must not throw there. */
  evaluate(w: Float64Array, gradient: Float64Array | null): number;
  /** What Levenberg's and Marquardt's methods read; null where f is not a sum of squares. */
  readonly leastSquares: LeastSquaresProblem | null;
}

/**
 * The residuals behind a sum of squares: f(w) is proportional to Σᵢ rᵢ² + Σⱼ ridgeⱼ wⱼ², r = t − ŷ(w).
 * No factor 1/N or ½ in what follows, so JᵀJ and Jᵀr are plain sums.
 */
export interface LeastSquaresProblem {
  /**
   * Calls `visit` for each residual rᵢ with its row Jᵢ = ∂ŷᵢ/∂w, sample by sample, the outputs of a sample one after the other. The row is
   * reused: copy what is to stay. J as a whole is never stored, so its rows may be many.
   */
  linearize(w: Float64Array, visit: (residual: number, row: Floats) => void): void;
  /** Weights of the ridge penalty, one a number of the vector. */
  readonly ridge: Float64Array | null;
}
