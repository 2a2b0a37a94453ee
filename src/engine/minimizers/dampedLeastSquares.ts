import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Floats } from '../tensor';
import { levenbergInfo, marquardtInfo } from './menu';
import { checkProblem, type Minimizer, type MinimizerEntry, type MinimizerInfo } from './minimizer';
import { createMinimizer, createPoint, evaluationsAt, ownAt, valueAt } from './point';
import type { LeastSquaresProblem, Problem } from './problem';

/** D: the identity (Levenberg) or the diagonal of JᵀJ (Marquardt). */
export type Damping = 'identity' | 'diagonal';

/** JᵀJ [n, n] and Jᵀr [n], summed over all residuals, ridge included. */
export interface NormalEquations {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** Adds up the normal equations at w. @returns Σ r² + Σ ridge w² */
export function normalEquations(problem: LeastSquaresProblem, w: Float64Array, { matrix, right }: NormalEquations): number {
  const n = w.length;
  matrix.fill(0);
  right.fill(0);
  let squares = 0;
  problem.linearize(w, (residual, row: Floats) => {
    squares += residual * residual;
    for (let i = 0; i < n; i++) {
      const value = row[i];
      if (value === 0) continue;
      right[i] += value * residual;
      for (let j = 0; j <= i; j++) matrix[i * n + j] += value * row[j];
    }
  });
  for (let i = 0; i < n; i++) {
    const ridge = problem.ridge?.[i] ?? 0;
    squares += ridge * w[i] * w[i];
    matrix[i * n + i] += ridge;
    right[i] -= ridge * w[i];
    for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j];
  }
  return squares;
}

/**
 * Raises D, kept from point to point, to the diagonal of JᵀJ, or sets it to 1. Never lowered: where a unit saturates, its diagonal all but
 * vanishes and would let it go astray (Moré 1978). A parameter on which no output depends (a dead unit) has a 0 there and gets 1; its step is 0.
 */
export function raiseScales(damping: Damping, { matrix }: NormalEquations, scales: Float64Array): void {
  const n = scales.length;
  for (let i = 0; i < n; i++) scales[i] = damping === 'identity' ? 1 : Math.max(scales[i], matrix[i * n + i]) || 1;
}

/**
 * δ = (JᵀJ + λD)⁻¹ Jᵀr by Cholesky's decomposition.
 * @param scales the diagonal of D
 * @returns false, with δ untouched, where the matrix is not positive definite within rounding: λ is too small
 */
export function dampedStep({ matrix, right }: NormalEquations, scales: Float64Array, lambda: number, delta: Float64Array): boolean {
  const n = delta.length;
  const damped = Matrix.from1DArray(n, n, matrix);
  for (let i = 0; i < n; i++) damped.set(i, i, matrix[i * n + i] + lambda * scales[i]);
  const cholesky = new CholeskyDecomposition(damped);
  if (!cholesky.isPositiveDefinite()) return false;
  const solution = cholesky.solve(Matrix.columnVector(right));
  for (let i = 0; i < n; i++) delta[i] = solution.get(i, 0);
  return true;
}

const smallestLambda = 1e-15;
const largestLambda = 1e15;

function createDampedLeastSquares(problem: Problem, w: Float64Array, damping: Damping, lambda: number): Minimizer {
  const { size } = problem;
  const leastSquares = problem.leastSquares as LeastSquaresProblem;
  const lambdaAt = ownAt;
  const point = createPoint(problem, w, [lambda]);
  const { numbers } = point;
  const equations = { matrix: new Float64Array(size * size), right: new Float64Array(size) };
  const scales = new Float64Array(size);
  const delta = new Float64Array(size);
  const trial = new Float64Array(size);
  const trialG = new Float64Array(size);

  /** How much of Σ r² + ridge (`squares` at w) the step takes off if r is linear: δᵀ(λDδ + Jᵀr). */
  const promisedShare = (squares: number): number => {
    let decrease = 0;
    for (let i = 0; i < size; i++) decrease += delta[i] * (numbers[lambdaAt] * scales[i] * delta[i] + equations.right[i]);
    return decrease / squares;
  };

  /** Raises λ until a step leads down. */
  const descend = (squares: number): boolean => {
    for (let factor = 2; numbers[lambdaAt] <= largestLambda; numbers[lambdaAt] *= factor, factor *= 2) {
      if (!dampedStep(equations, scales, numbers[lambdaAt], delta)) continue;
      let moved = false;
      for (let i = 0; i < size; i++) {
        trial[i] = w[i] + delta[i];
        moved ||= trial[i] !== w[i];
      }
      if (!moved) break; // more damping would make the step only shorter
      const value = point.evaluate(trial, trialG);
      if (!(value < numbers[valueAt])) continue;
      const gain = (1 - value / numbers[valueAt]) / promisedShare(squares);
      const lead = 2 * gain - 1;
      numbers[lambdaAt] = Math.max(smallestLambda, numbers[lambdaAt] * Math.max(1 / 3, 1 - lead * lead * lead));
      point.moveTo(trial, trialG, value);
      return true;
    }
    numbers[lambdaAt] = lambda;
    return false;
  };

  return createMinimizer(point, {
    memory: [scales],
    control: () => numbers[lambdaAt],
    step() {
      const squares = normalEquations(leastSquares, w, equations);
      numbers[evaluationsAt]++;
      raiseScales(damping, equations, scales);
      return descend(squares);
    },
  });
}

function entry(info: MinimizerInfo, damping: Damping): MinimizerEntry {
  const self: MinimizerEntry = {
    ...info,
    create(problem, w, { lambda }) {
      checkProblem(self, problem);
      return createDampedLeastSquares(problem, w, damping, lambda);
    },
  };
  return self;
}

/**
 * w ← w + (JᵀJ + λI)⁻¹ Jᵀr, r = t − ŷ, J = ∂ŷ/∂w: Gauss–Newton for small λ, short steps down the gradient for large λ. JᵀJ is a plain sum over
 * examples and outputs, so λ is not a mean's. One iteration goes through all residuals once and ends with a step that lowers the objective:
 * after one that does not, λ ← λ · 2, · 4, · 8 … and the step is tried again from the same J; after one that does,
 * λ ← λ · max(⅓, 1 − (2ρ − 1)³), where ρ compares the decrease with the one that a linear r promises.
 * Source: Levenberg 1944; λ after Nielsen 1999, in Madsen, Nielsen & Tingleff 2004, Algorithm 3.16. Lecture: L6.7.
 */
export const levenberg = entry(levenbergInfo, 'identity');

/**
 * The same with λ diag(JᵀJ), so that every parameter is damped in its own unit; each entry is the largest since the start.
 * Source: Marquardt 1963; Moré 1978. Lecture: L6.7.
 */
export const marquardt = entry(marquardtInfo, 'diagonal');
