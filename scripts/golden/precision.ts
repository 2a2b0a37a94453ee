import { type Kernels, plainKernels } from '../../src/engine/kernels/kernels';
import { simdKernels } from '../../src/engine/kernels/simd/simdKernels';
import { nodeSimdHost } from '../simdModule';
import type { Tolerance } from './case';

/** The kernel set that the cases run on, and how near they then have to come. */
export interface Precision {
  readonly name: 'double' | 'single';
  kernels(): Kernels;
  /** What the case asks for in doubles; for singles what the reference README gives. */
  network<T extends Tolerance>(tol: T): T;
  trajectory(tol: Tolerance): Tolerance;
}

export const double: Precision = { name: 'double', kernels: plainKernels, network: (tol) => tol, trajectory: (tol) => tol };

export function single(): Precision {
  const host = nodeSimdHost();
  return {
    name: 'single',
    kernels: () => simdKernels(host),
    network: (tol) => ({ ...tol, rtol: 1e-4, atol: 1e-5, grad_h_norm: { rtol: 1e-4, atol: 1e-5 } }),
    trajectory: () => ({ rtol: 1e-3, atol: 3e-4 }),
  };
}
