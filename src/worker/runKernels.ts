import { type Kernels, plainKernels } from '../engine/kernels/kernels';
import { simdKernels } from '../engine/kernels/simd/simdKernels';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import type { SimdHosts } from './simdHosts';

/** The kernels of an experiment's precision, or the nearest that this machine has. @param simd null: no WebAssembly SIMD */
export function runKernels(experiment: Experiment, simd: SimdHosts | null): Kernels {
  const wanted = precisionOf(experiment);
  if (wanted === 'double' || !simd) return plainKernels();
  return wanted === 'fused' && simd.fused ? simdKernels(simd.fused(), 'fused') : simdKernels(simd.single(), 'single');
}

/** Where the run has another precision than its experiment asks for, why; otherwise null. */
export function precisionNote(experiment: Experiment, { precision }: Kernels): string | null {
  if (precision === precisionOf(experiment)) return null;
  return precision === 'double'
    ? 'This browser has no WebAssembly SIMD, or the page may not use it: the run is in double precision, and slower.'
    : 'This browser has no fused multiply–add: the run is in plain single precision.';
}
