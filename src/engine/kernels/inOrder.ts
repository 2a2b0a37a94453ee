import type { Kernels } from './kernels';

/** The indices 0 … count − 1, in an array of this set. */
export function inOrder(kernels: Kernels, count: number): Int32Array {
  const indices = kernels.allocateIndices(count);
  for (let n = 0; n < count; n++) indices[n] = n;
  return indices;
}
