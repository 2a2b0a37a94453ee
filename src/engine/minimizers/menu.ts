import type { ParamSpec } from '../spec';
import type { MinimizerInfo } from './minimizer';

// What a menu and a link must know of the methods, without the methods: the page reads this, the worker the rest.

const pairs: ParamSpec = { name: 'pairs', label: 'memory', min: 1, max: 50, default: 10, integer: true };

/** A step solves a system of that size: about 0.2 s at 500 parameters, a second at 1,000, seven at 2,000. */
const largestSystem = 1000;

const damping: readonly ParamSpec[] = [{ name: 'lambda', label: 'λ at the start', min: 1e-9, max: 1e6, default: 10, scale: 'log' }];

export const bfgsInfo: MinimizerInfo = {
  id: 'bfgs',
  label: 'BFGS',
  summary: 'd = −H g, H learnt from the changes of the gradient; line search.',
  params: [],
  maxSize: 2000,
  needsResiduals: false,
};

export const lbfgsInfo: MinimizerInfo = {
  id: 'lbfgs',
  label: 'L-BFGS',
  summary: 'BFGS from the last few steps only; line search.',
  params: [pairs],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
};

export const fletcherReevesInfo: MinimizerInfo = {
  id: 'fletcherReeves',
  label: 'conjugate gradient (Fletcher–Reeves)',
  summary: 'd = −g + β d, β = |g|² / |g before|²; line search, Powell’s restarts.',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
};

export const polakRibiereInfo: MinimizerInfo = {
  id: 'polakRibiere',
  label: 'conjugate gradient (Polak–Ribière)',
  summary: 'd = −g + β d, β = g·(g − g before) / |g before|²; line search, Powell’s restarts.',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
};

export const levenbergInfo: MinimizerInfo = {
  id: 'levenberg',
  label: 'Levenberg',
  summary: 'w ← w + (JᵀJ + λI)⁻¹ Jᵀr, λ adapted; squared error only.',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
};

export const marquardtInfo: MinimizerInfo = {
  id: 'marquardt',
  label: 'Levenberg–Marquardt',
  summary: 'w ← w + (JᵀJ + λ diag JᵀJ)⁻¹ Jᵀr, λ adapted; squared error only.',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
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
