import { type Kernels, plainKernels } from '../engine/kernels/kernels';
import { simdKernels } from '../engine/kernels/simd/simdKernels';
import type { SimdInstance } from '../engine/kernels/simd/simdModule';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import type { SimdHosts } from './simdHosts';

/** An instance, or null where there is no memory for one. */
function instanceOf(start: (() => SimdInstance) | null): SimdInstance | null {
  try {
    return start?.() ?? null;
  } catch {
    return null;
  }
}

/** The kernels of an experiment's precision, or the nearest that this machine has. @param simd null: no WebAssembly SIMD */
export function runKernels(experiment: Experiment, simd: SimdHosts | null): Kernels {
  const wanted = precisionOf(experiment);
  if (wanted === 'double' || !simd) return plainKernels();
  const fused = wanted === 'fused' ? instanceOf(simd.fused) : null;
  if (fused) return simdKernels(fused, 'fused');
  const single = instanceOf(simd.single);
  return single ? simdKernels(single, 'single') : plainKernels();
}

/**
 * Where the run has another precision than its experiment asks for, why; otherwise null.
 * @param lacksKernels the file with the kernels did not come
 */
export function precisionNote(experiment: Experiment, { precision }: Kernels, lacksKernels: boolean): string | null {
  if (precision === precisionOf(experiment)) return null;
  if (lacksKernels)
    return 'The kernels for singles could not be loaded: the run is in double precision, and slower. The next start tries again.';
  return precision === 'double'
    ? 'This browser has no WebAssembly SIMD or no memory for it, or the page may not use it: the run is in double precision, and slower.'
    : 'This browser has no fused multiply–add: the run is in plain single precision.';
}
