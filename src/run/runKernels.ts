import { foreignSet } from '../engine/foreign/foreignSet';
import type { Kernels } from '../engine/kernels/kernels';
import { plainKernels } from '../engine/kernels/plain/plainKernels';
import type { SimdInstance } from '../engine/kernels/simd/simdModule';
import { simdSet } from '../engine/kernels/simd/simdSet';
import { arithmeticOf } from '../experiment/arithmetic';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import { type RunSentence, say } from './sentences';
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
  if (arithmeticOf(experiment) === 'foreign') return foreignSet.loaded.foreignKernels();
  const wanted = precisionOf(experiment);
  if (wanted === 'double' || !simd) return plainKernels();
  const fused = wanted === 'fused' ? instanceOf(simd.fused) : null;
  if (fused) return simdSet.loaded.simdKernels(fused, 'fused');
  const single = instanceOf(simd.single);
  return single ? simdSet.loaded.simdKernels(single, 'single') : plainKernels();
}

/**
 * Where the run has another precision than its experiment asks for, why; otherwise null.
 * @param lacksKernels the file with the kernels did not come
 */
export function precisionNote(experiment: Experiment, { precision }: Kernels, lacksKernels: boolean): RunSentence | null {
  if (precision === precisionOf(experiment)) return null;
  if (lacksKernels) return say('run.lacksKernels', {});
  return precision === 'double' ? say('run.noSimd', {}) : say('run.notFused', {});
}
