import { cautiousStep, createDescent, type DirectionRule } from './descent';
import { strongWolfe } from './lineSearch';
import { lbfgsInfo } from './menu';
import { checkProblem, type MinimizerEntry } from './minimizer';
import { addScaled, dot } from './vectors';

/**
 * −H g by the two-loop recursion over the last `pairs` steps s and gradient changes y, from H₀ = sᵀy / yᵀy · I of the newest pair.
 * Pairs lie in rings [pairs, n]; `numbers` counts how many were ever kept.
 */
export function lbfgsDirections(size: number, pairs: number): DirectionRule {
  const s = new Float64Array(pairs * size);
  const y = new Float64Array(pairs * size);
  const rho = new Float64Array(pairs);
  const kept = new Float64Array(1);
  const sRows = Array.from({ length: pairs }, (_, k) => s.subarray(k * size, (k + 1) * size));
  const yRows = Array.from({ length: pairs }, (_, k) => y.subarray(k * size, (k + 1) * size));
  const alphas = new Float64Array(pairs);
  return {
    memory: [s, y, rho, kept],
    reset() {
      kept[0] = 0;
    },
    isFresh: () => kept[0] === 0,
    direction(g, d) {
      addScaled(g, -2, g, d); // d = −g
      const oldest = Math.max(0, kept[0] - pairs);
      for (let k = kept[0] - 1; k >= oldest; k--) {
        const row = k % pairs;
        alphas[row] = rho[row] * dot(sRows[row], d);
        addScaled(d, -alphas[row], yRows[row], d);
      }
      if (kept[0] > 0) {
        const newest = (kept[0] - 1) % pairs;
        const scale = 1 / (rho[newest] * dot(yRows[newest], yRows[newest]));
        for (let i = 0; i < size; i++) d[i] *= scale;
      }
      for (let k = oldest; k < kept[0]; k++) {
        const row = k % pairs;
        addScaled(d, alphas[row] - rho[row] * dot(yRows[row], d), sRows[row], d);
      }
    },
    firstStep: (slope) => (kept[0] === 0 ? cautiousStep(slope) : 1),
    learn(d, alpha, gBefore, gAfter) {
      let sy = 0;
      for (let i = 0; i < size; i++) sy += alpha * d[i] * (gAfter[i] - gBefore[i]);
      if (!(sy > 0)) return;
      const row = kept[0] % pairs;
      rho[row] = 1 / sy;
      for (let i = 0; i < size; i++) {
        sRows[row][i] = alpha * d[i];
        yRows[row][i] = gAfter[i] - gBefore[i];
      }
      kept[0]++;
    },
  };
}

/**
 * BFGS that remembers only the last few steps: 2 · pairs · n numbers instead of n².
 * Source: Liu & Nocedal 1989; Nocedal & Wright, 2nd ed., Algorithms 7.4 and 7.5. Lecture: L6.7.
 */
export const lbfgs: MinimizerEntry = {
  ...lbfgsInfo,
  create(problem, w, params) {
    checkProblem(lbfgs, problem);
    return createDescent(problem, w, lbfgsDirections(problem.size, params.pairs), strongWolfe(0.9));
  },
};
