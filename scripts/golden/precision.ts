import type { Kernels, Precision as PrecisionName } from '../../src/engine/kernels/kernels';
import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import { simdKernels } from '../../src/engine/kernels/simd/simdKernels';
import { nodeSimdHosts } from '../simdModule';
import type { Tolerance } from './case';

/** The kernel set that the cases run on, and how near they then have to come. */
export interface Precision {
  readonly name: PrecisionName;
  kernels(): Kernels;
  /** What the case asks for in doubles; for singles what the reference README gives. */
  network<T extends Tolerance>(tol: T): T;
  trajectory(tol: Tolerance): Tolerance;
}

export const double: Precision = { name: 'double', kernels: plainKernels, network: (tol) => tol, trajectory: (tol) => tol };

/** @throws Error where this Node does not have the kernels */
export function inSingles(name: 'single' | 'fused'): Precision {
  const start = nodeSimdHosts()[name];
  if (!start) throw new Error(`this Node has no ${name} kernels`);
  return {
    name,
    kernels: () => simdKernels(start(), name),
    network: (tol) => ({ ...tol, rtol: 1e-4, atol: 1e-5, grad_h_norm: { rtol: 1e-4, atol: 1e-5 } }),
    trajectory: () => ({ rtol: 1e-3, atol: 3e-4 }),
  };
}
