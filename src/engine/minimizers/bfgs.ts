import { cautiousStep, createDescent, type DirectionRule } from './descent';
import { type LineSearch, strongWolfe } from './lineSearch';
import { bfgsInfo } from './menu';
import { checkProblem, type Minimizer, type MinimizerEntry } from './minimizer';
import type { Problem } from './problem';
import { dot } from './vectors';

/**
 * The BFGS update of the inverse Hessian's estimate H [n, n], symmetric, in place:
 *
 *     H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ,   ρ = 1 / (yᵀs),   s = w_new − w_old,   y = g_new − g_old
 *
 * computed as H − ρ(s (Hy)ᵀ + (Hy) sᵀ) + ρ(1 + ρ yᵀHy) s sᵀ, which takes n² and not n³ products. Afterwards H y = s.
 * Source: Nocedal & Wright, 2nd ed., (6.17). Lecture: L6.7.
 * @param hy scratch [n]
 * @param s step @param y change of the gradient; nothing happens unless yᵀs > 0
 */
export function bfgsUpdate(h: Float64Array, s: Float64Array, y: Float64Array, hy: Float64Array): void {
  const n = s.length;
  const sy = dot(s, y);
  if (!(sy > 0)) return;
  multiply(h, y, 1, hy);
  const rho = 1 / sy;
  const factor = rho * (1 + rho * dot(y, hy));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) h[i * n + j] += factor * s[i] * s[j] - rho * (s[i] * hy[j] + hy[i] * s[j]);
  }
}

/** target ← factor · H x, H [n, n]. */
function multiply(h: Float64Array, x: Float64Array, factor: number, target: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += h[i * n + j] * x[j];
    target[i] = factor * sum;
  }
}

/** H starts as the identity; before the first update it takes on the curvature of the first step, sᵀy / yᵀy (Nocedal & Wright (6.20)). */
function bfgsDirections(size: number): DirectionRule {
  const h = new Float64Array(size * size);
  const learned = new Float64Array(1);
  const s = new Float64Array(size);
  const y = new Float64Array(size);
  const hy = new Float64Array(size);
  const setDiagonal = (value: number) => {
    h.fill(0);
    for (let i = 0; i < size; i++) h[i * size + i] = value;
  };
  setDiagonal(1);
  return {
    memory: [h, learned],
    reset() {
      setDiagonal(1);
      learned[0] = 0;
    },
    isFresh: () => learned[0] === 0,
    direction: (g, d) => multiply(h, g, -1, d),
    firstStep: (slope) => (learned[0] === 0 ? cautiousStep(slope) : 1),
    learn(d, alpha, gBefore, gAfter) {
      for (let i = 0; i < size; i++) {
        s[i] = alpha * d[i];
        y[i] = gAfter[i] - gBefore[i];
      }
      const sy = dot(s, y);
      if (!(sy > 0)) return;
      if (learned[0] === 0) setDiagonal(sy / dot(y, y));
      learned[0] = 1;
      bfgsUpdate(h, s, y, hy);
    },
  };
}

export const createBfgs = (problem: Problem, w: Float64Array, search: LineSearch = strongWolfe(0.9)): Minimizer =>
  createDescent(problem, w, bfgsDirections(problem.size), search);

/**
 * d = −H g with a line search for the strong Wolfe conditions. H learns the inverse Hessian from gradients alone; near a minimum the steps
 * become Newton's (superlinear). Memory and time per step grow with n².
 * Source: Broyden, Fletcher, Goldfarb, Shanno 1970; Nocedal & Wright, 2nd ed., Algorithm 6.1. Lecture: L6.7.
 */
export const bfgs: MinimizerEntry = {
  ...bfgsInfo,
  create(problem, w) {
    checkProblem(bfgs, problem);
    return createBfgs(problem, w);
  },
};
