import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { ParamSpec } from '../spec';
import type { Floats } from '../tensor';
import { checkProblem, type Iteration, type Minimizer, type MinimizerEntry } from './minimizer';
import type { LeastSquaresProblem, Problem } from './problem';
import { norm } from './vectors';

/** D: the identity (Levenberg) or the diagonal of JᵀJ (Marquardt). */
export type Damping = 'identity' | 'diagonal';

/** JᵀJ [n, n] and Jᵀr [n], summed over all residuals, ridge included. */
export interface NormalEquations {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** Adds up the normal equations at w. @returns Σ r² without the ridge */
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
    matrix[i * n + i] += ridge;
    right[i] -= ridge * w[i];
    for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j];
  }
  return squares;
}

/**
 * δ = (JᵀJ + λD)⁻¹ Jᵀr by Cholesky's decomposition. A parameter on which no output depends (a dead unit) has a 0 on the diagonal of JᵀJ;
 * there D is 1 under both kinds of damping and δ is 0.
 * @returns false, with δ untouched, where the matrix is not positive definite within rounding: λ is too small
 */
export function dampedStep(equations: NormalEquations, damping: Damping, lambda: number, delta: Float64Array): boolean {
  const n = delta.length;
  const damped = Matrix.from1DArray(n, n, equations.matrix);
  for (let i = 0; i < n; i++) {
    const diagonal = damped.get(i, i);
    damped.set(i, i, diagonal + lambda * (damping === 'diagonal' && diagonal > 0 ? diagonal : 1));
  }
  const cholesky = new CholeskyDecomposition(damped);
  if (!cholesky.isPositiveDefinite()) return false;
  const solution = cholesky.solve(Matrix.columnVector(equations.right));
  for (let i = 0; i < n; i++) delta[i] = solution.get(i, 0);
  return true;
}

const smallestLambda = 1e-15;
const largestLambda = 1e15;

// places in the array of single numbers
const known = 0;
const valueAt = 1;
const evaluationsAt = 2;
const lambdaAt = 3;

function createDampedLeastSquares(problem: Problem, w: Float64Array, damping: Damping, lambda: number, factor: number): Minimizer {
  const { size } = problem;
  const leastSquares = problem.leastSquares as LeastSquaresProblem;
  const numbers = Float64Array.of(0, 0, 0, lambda);
  const equations = { matrix: new Float64Array(size * size), right: new Float64Array(size) };
  const delta = new Float64Array(size);
  const trial = new Float64Array(size);
  const g = new Float64Array(size);
  const trialG = new Float64Array(size);
  const iteration: Iteration = { valueBefore: 0, value: 0, gradientNorm: 0, evaluations: 0, accepted: false, control: lambda };

  /** Raises λ until a step leads down. */
  const descend = (): boolean => {
    for (; numbers[lambdaAt] <= largestLambda; numbers[lambdaAt] *= factor) {
      if (!dampedStep(equations, damping, numbers[lambdaAt], delta)) continue;
      let moved = false;
      for (let i = 0; i < size; i++) {
        trial[i] = w[i] + delta[i];
        moved ||= trial[i] !== w[i];
      }
      if (!moved) break; // more damping would make the step only shorter
      const value = problem.evaluate(trial, trialG);
      numbers[evaluationsAt]++;
      if (!(value < numbers[valueAt])) continue;
      w.set(trial);
      g.set(trialG);
      numbers[valueAt] = value;
      numbers[lambdaAt] = Math.max(smallestLambda, numbers[lambdaAt] / factor);
      return true;
    }
    numbers[lambdaAt] = lambda;
    return false;
  };

  return {
    w,
    state: [numbers, g],
    get evaluations() {
      return numbers[evaluationsAt];
    },
    iterate() {
      const before = numbers[evaluationsAt];
      if (numbers[known] === 0) {
        numbers[valueAt] = problem.evaluate(w, g);
        numbers[evaluationsAt]++;
        numbers[known] = 1;
      }
      iteration.valueBefore = numbers[valueAt];
      normalEquations(leastSquares, w, equations);
      numbers[evaluationsAt]++;
      iteration.accepted = descend();
      iteration.value = numbers[valueAt];
      iteration.gradientNorm = norm(g);
      iteration.evaluations = numbers[evaluationsAt] - before;
      iteration.control = numbers[lambdaAt];
      return iteration;
    },
    changed() {
      numbers[known] = 0;
    },
  };
}

const params: readonly ParamSpec[] = [
  { name: 'lambda', label: 'λ at the start', min: 1e-9, max: 1e6, default: 1e-2, scale: 'log' },
  { name: 'factor', label: 'λ changes by', min: 1.1, max: 100, default: 10, scale: 'log' },
];

function entry(id: string, label: string, summary: string, damping: Damping): MinimizerEntry {
  const self: MinimizerEntry = {
    id,
    label,
    summary,
    params,
    maxSize: 2000,
    needsResiduals: true,
    create(problem, w, { lambda, factor }) {
      checkProblem(self, problem);
      return createDampedLeastSquares(problem, w, damping, lambda, factor);
    },
  };
  return self;
}

/**
 * w ← w + (JᵀJ + λI)⁻¹ Jᵀr, r = t − ŷ, J = ∂ŷ/∂w: Gauss–Newton for small λ, short steps down the gradient for large λ. A step that lowers
 * the objective is taken and λ divided by `factor`; otherwise λ is multiplied by it and the step tried again from the same J. One iteration
 * ends with an accepted step. JᵀJ is a plain sum over examples and outputs, so λ is not a mean's.
 * Source: Levenberg 1944. Lecture: L6.7.
 */
export const levenberg = entry('levenberg', 'Levenberg', 'w ← w + (JᵀJ + λI)⁻¹ Jᵀr, λ adapted; squared error only.', 'identity');

/** The same with λ diag(JᵀJ), so that every parameter is damped in its own unit. Source: Marquardt 1963. Lecture: L6.7. */
export const marquardt = entry(
  'marquardt',
  'Levenberg–Marquardt',
  'w ← w + (JᵀJ + λ diag JᵀJ)⁻¹ Jᵀr, λ adapted; squared error only.',
  'diagonal',
);
