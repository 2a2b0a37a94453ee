import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { refusal } from './sentences';
import type { Floats } from './tensor';

export interface LeastSquaresSpec {
  /** Features [N, inputs]. */
  readonly x: Floats;
  /** [N, outputs] */
  readonly targets: Floats;
  readonly count: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Absent = true. */
  readonly bias?: boolean;
  /** λ ≥ 0; absent = 0. */
  readonly ridge?: number;
}

export interface LeastSquaresFit {
  /** [outputs, inputs], as a dense layer has it. */
  readonly weight: Float64Array;
  /** [outputs]; zeros without bias. */
  readonly bias: Float64Array;
  /** Independent features among the examples; below `inputs` the solution is not unique and the smallest one is given. */
  readonly rank: number;
}

/**
 * The single linear layer y = W x + b that minimises
 *
 *     E(W, b) = ½ Σₙ Σₖ (yₖ(xₙ) − tₙₖ)² + λ/2 Σ W²
 *
 * in closed form. The bias is not penalised: it takes up the means, b = t̄ − W x̄, and W solves the centred problem,
 * Wᵀ = (XᵀX + λI)⁻¹ Xᵀ T, computed from X = U S Vᵀ as Wᵀ = V diag(s / (s² + λ)) Uᵀ T. Singular values below 1e-12 of the largest (times the
 * longer side) count as 0, so where features depend on one another, or examples are fewer than features, W is the one of least norm
 * (pseudo-inverse). A sum over the examples: where the loss is their mean, its λ is this λ / N.
 * Source: Bishop 2006, section 3.1; Golub & Van Loan, section 5.5. Lecture: L2.5.
 * @throws EngineError without examples, for λ < 0, or if a number is not finite
 */
export function leastSquares({ x, targets, count, inputs, outputs, bias: hasBias = true, ridge = 0 }: LeastSquaresSpec): LeastSquaresFit {
  if (count < 1) throw refusal('leastSquares.examples', {});
  if (!(ridge >= 0)) throw refusal('leastSquares.ridge', { ridge });
  if (!x.every(Number.isFinite) || !targets.every(Number.isFinite)) throw refusal('leastSquares.finite', {});
  const [xMean, tMean] = [columnMeans(x, count, inputs, hasBias), columnMeans(targets, count, outputs, hasBias)];
  const centred = new Matrix(count, inputs);
  for (let n = 0; n < count; n++) for (let i = 0; i < inputs; i++) centred.set(n, i, x[n * inputs + i] - xMean[i]);
  const svd = new SingularValueDecomposition(centred, { autoTranspose: true });
  const { diagonal, leftSingularVectors: u, rightSingularVectors: v } = svd;
  const threshold = 1e-12 * Math.max(count, inputs) * Math.max(0, ...diagonal);

  const weight = new Float64Array(outputs * inputs);
  const bias = Float64Array.from(tMean);
  let rank = 0;
  diagonal.forEach((s, r) => {
    if (s <= threshold) return;
    rank++;
    const factor = s / (s * s + ridge);
    for (let k = 0; k < outputs; k++) {
      let share = 0;
      for (let n = 0; n < count; n++) share += u.get(n, r) * (targets[n * outputs + k] - tMean[k]);
      for (let i = 0; i < inputs; i++) weight[k * inputs + i] += factor * share * v.get(i, r);
    }
  });
  for (let k = 0; k < outputs; k++) for (let i = 0; i < inputs; i++) bias[k] -= weight[k * inputs + i] * xMean[i];
  return { weight, bias, rank };
}

/** Zeros where there is no bias to take them up. */
function columnMeans(values: Floats, rows: number, columns: number, hasBias: boolean): Float64Array {
  const means = new Float64Array(columns);
  if (!hasBias) return means;
  for (let n = 0; n < rows; n++) for (let i = 0; i < columns; i++) means[i] += values[n * columns + i] / rows;
  return means;
}
