import { part } from '../../part';

/** The single-precision kernels as the engine calls them, without the compiled module. */
export const simdSet = part('the single-precision kernels', () => import('./simdKernels'));
