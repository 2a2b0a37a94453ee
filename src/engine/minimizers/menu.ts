import type { ParamSpec } from '../spec';
import type { MinimizerInfo, TrainingSetting } from './minimizer';

// What a menu and a link must know of the methods, without the methods: the page reads this, the worker the rest.

const pairs: ParamSpec = { name: 'pairs', label: 'memory', min: 1, max: 50, default: 10, integer: true };

/** A step solves a system of that size: about 0.2 s at 500 parameters, a second at 1,000, seven at 2,000. */
const largestSystem = 1000;

const damping: readonly ParamSpec[] = [{ name: 'lambda', label: 'λ at the start', min: 1e-9, max: 1e6, default: 10, scale: 'log' }];

/**
 * Every method chooses its own step length and measures it by values of one function: there is no rate to schedule, a gradient cut short would be that of
 * no function, and noise would make it another function at every evaluation.
 */
const unused: readonly TrainingSetting[] = ['learningRate', 'schedule', 'clipNorm', 'inputNoise'];

export const bfgsInfo: MinimizerInfo = {
  id: 'bfgs',
  label: 'BFGS',
  summary: 'd = −H g, H learnt from the changes of the gradient; line search.',
  params: [],
  maxSize: 2000,
  needsResiduals: false,
  unused,
};

export const lbfgsInfo: MinimizerInfo = {
  id: 'lbfgs',
  label: 'L-BFGS',
  summary: 'BFGS from the last few steps only; line search.',
  params: [pairs],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const fletcherReevesInfo: MinimizerInfo = {
  id: 'fletcherReeves',
  label: 'conjugate gradient (Fletcher–Reeves)',
  summary: 'd = −g + β d, β = |g|² / |g before|²; line search, Powell’s restarts.',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const polakRibiereInfo: MinimizerInfo = {
  id: 'polakRibiere',
  label: 'conjugate gradient (Polak–Ribière)',
  summary: 'd = −g + β d, β = g·(g − g before) / |g before|²; line search, Powell’s restarts.',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const levenbergInfo: MinimizerInfo = {
  id: 'levenberg',
  label: 'Levenberg',
  summary: 'w ← w + (JᵀJ + λI)⁻¹ Jᵀr, λ adapted; squared error only.',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
  unused,
};

export const marquardtInfo: MinimizerInfo = {
  id: 'marquardt',
  label: 'Levenberg–Marquardt',
  summary: 'w ← w + (JᵀJ + λ diag JᵀJ)⁻¹ Jᵀr, λ adapted; squared error only.',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
  unused,
};

/** In the order of the menu. */
export const minimizerMenu: readonly MinimizerInfo[] = [
  bfgsInfo,
  lbfgsInfo,
  fletcherReevesInfo,
  polakRibiereInfo,
  levenbergInfo,
  marquardtInfo,
];
