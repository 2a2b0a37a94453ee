import { cautiousStep, createDescent, type DirectionRule } from './descent';
import { type LineSearch, strongWolfe } from './lineSearch';
import { fletcherReevesInfo, polakRibiereInfo } from './menu';
import { checkProblem, type Minimizer, type MinimizerEntry } from './minimizer';
import type { Problem } from './problem';
import { dot } from './vectors';

/** How much of the last direction is kept. */
type Beta = (g: Float64Array, gBefore: Float64Array) => number;

/** β = g·g / g₀·g₀ (Fletcher & Reeves 1964). */
export const fletcherReevesBeta: Beta = (g, gBefore) => dot(g, g) / dot(gBefore, gBefore);

/** β = g·(g − g₀) / g₀·g₀ (Polak & Ribière 1969). Can be negative. */
export const polakRibiereBeta: Beta = (g, gBefore) => (dot(g, g) - dot(g, gBefore)) / dot(gBefore, gBefore);

/** |g·g₀| ≥ 0.2 g·g: successive gradients are far from orthogonal, so conjugacy is lost and β = 0 (Powell 1977). */
export const powellRestart = (g: Float64Array, gBefore: Float64Array): boolean => Math.abs(dot(g, gBefore)) >= 0.2 * dot(g, g);

/** d = −g + β d₀ with β = 0 at a restart, and never below 0 (PR+). */
export function conjugateDirection(beta: Beta, g: Float64Array, gBefore: Float64Array, dBefore: Float64Array, d: Float64Array): void {
  const kept = powellRestart(g, gBefore) ? 0 : Math.max(0, beta(g, gBefore));
  for (let i = 0; i < g.length; i++) d[i] = -g[i] + kept * dBefore[i];
}

function conjugateDirections(size: number, beta: Beta): DirectionRule {
  const gBefore = new Float64Array(size);
  const dBefore = new Float64Array(size);
  /** Whether there is a last direction, and α φ′(0) of the last search. */
  const last = new Float64Array(2);
  return {
    memory: [gBefore, dBefore, last],
    reset() {
      last.fill(0);
    },
    isFresh: () => last[0] === 0,
    direction(g, d) {
      if (last[0] === 0) for (let i = 0; i < size; i++) d[i] = -g[i];
      else conjugateDirection(beta, g, gBefore, dBefore, d);
    },
    // as much of a first-order change as last time (Nocedal & Wright, section 3.5)
    firstStep: (slope) => (last[0] === 0 ? cautiousStep(slope) : last[1] / slope),
    learn(d, alpha, before) {
      last[0] = 1;
      last[1] = alpha * dot(before, d);
      gBefore.set(before);
      dBefore.set(d);
    },
  };
}

export function createConjugateGradient(problem: Problem, w: Float64Array, beta: Beta, search: LineSearch = strongWolfe(0.1)): Minimizer {
  return createDescent(problem, w, conjugateDirections(problem.size, beta), search);
}

/**
 * d = −g + β d₀ with Fletcher and Reeves's β, Powell's restarts, and a line search for the strong Wolfe conditions (c₂ = 0.1). A quadratic of
 * n variables is solved in n exact line searches.
 * Source: Nocedal & Wright, 2nd ed., Algorithm 5.4. Lecture: L6.7.
 */
export const fletcherReeves: MinimizerEntry = {
  ...fletcherReevesInfo,
  create(problem, w) {
    checkProblem(fletcherReeves, problem);
    return createConjugateGradient(problem, w, fletcherReevesBeta);
  },
};

/** The same with Polak and Ribière's β, not below 0 (PR+), which turns to −g by itself after a short step. Source and lecture as above. */
export const polakRibiere: MinimizerEntry = {
  ...polakRibiereInfo,
  create(problem, w) {
    checkProblem(polakRibiere, problem);
    return createConjugateGradient(problem, w, polakRibiereBeta);
  },
};
