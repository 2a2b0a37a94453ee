import type { ParamSpec } from '../spec';
import type { MinimizerInfo, TrainingSetting } from './minimizer';

// What a menu and a link must know of the methods, without the methods: the page reads this, the worker the rest.

const pairs: ParamSpec<'pairs'> = { name: 'pairs', min: 1, max: 50, default: 10, integer: true };

/** A step solves a system of that size: about 0.2 s at 500 parameters, a second at 1,000, seven at 2,000. */
const largestSystem = 1000;

const damping: readonly ParamSpec<'lambda'>[] = [{ name: 'lambda', min: 1e-9, max: 1e6, default: 10, scale: 'log' }];

/**
 * Every method chooses its own step length and measures it by values of one function: there is no rate to schedule, a gradient cut short would be that of
 * no function, and noise would make it another function at every evaluation.
 */
const unused: readonly TrainingSetting[] = ['learningRate', 'schedule', 'clipNorm', 'inputNoise', 'augmentation'];

export const bfgsInfo: MinimizerInfo<'bfgs', never> = {
  id: 'bfgs',
  params: [],
  maxSize: 2000,
  needsResiduals: false,
  unused,
};

export const lbfgsInfo: MinimizerInfo<'lbfgs', 'pairs'> = {
  id: 'lbfgs',
  params: [pairs],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const fletcherReevesInfo: MinimizerInfo<'fletcherReeves', never> = {
  id: 'fletcherReeves',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const polakRibiereInfo: MinimizerInfo<'polakRibiere', never> = {
  id: 'polakRibiere',
  params: [],
  maxSize: Number.POSITIVE_INFINITY,
  needsResiduals: false,
  unused,
};

export const levenbergInfo: MinimizerInfo<'levenberg', 'lambda'> = {
  id: 'levenberg',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
  unused,
};

export const marquardtInfo: MinimizerInfo<'marquardt', 'lambda'> = {
  id: 'marquardt',
  params: damping,
  maxSize: largestSystem,
  needsResiduals: true,
  unused,
};

const entries = [bfgsInfo, lbfgsInfo, fletcherReevesInfo, polakRibiereInfo, levenbergInfo, marquardtInfo];

export type KnownMinimizer = (typeof entries)[number];

/** In the order of the menu. */
export const minimizerMenu: readonly MinimizerInfo[] = entries;
