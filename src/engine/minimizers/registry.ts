import { bfgs } from './bfgs';
import { fletcherReeves, polakRibiere } from './conjugateGradient';
import { levenberg, marquardt } from './dampedLeastSquares';
import { lbfgs } from './lbfgs';
import type { MinimizerEntry } from './minimizer';

/** In the order of the menu. */
export const minimizers: readonly MinimizerEntry[] = [bfgs, lbfgs, fletcherReeves, polakRibiere, levenberg, marquardt];
