import type { Precision } from '../engine/kernels/kernels';
import type { SimdBinaries } from '../run/simdHosts';

const bytesOf = (url: string) => Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

/**
 * The kernels that an experiment of this precision wants. The build has made scripts of them, which a sandboxed frame may load and a single file holds.
 * Fused ones come with the plain ones, which stand in for them where a browser has no relaxed SIMD.
 */
export async function simdBinaries(precision: Precision): Promise<SimdBinaries> {
  const [single, fused] = await Promise.all([
    import('../../build/simd.wasm?url&inline'),
    precision === 'fused' ? import('../../build/simdFused.wasm?url&inline') : null,
  ]);
  return { single: bytesOf(single.default), fused: fused && bytesOf(fused.default) };
}
