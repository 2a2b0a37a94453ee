import wasm from '../../build/simd.wasm?url&inline';
import type { SimdHost } from '../engine/kernels/simd/simdModule';
import { simdHost } from './simdHost';

/**
 * The kernels that the build has put into the worker's own text, so that a sandboxed frame and a file need fetch nothing.
 * @returns null where there is no WebAssembly, no SIMD in it, or a policy forbids it: everything then runs in doubles
 */
export function embeddedSimd(): SimdHost | null {
  try {
    const text = atob(wasm.slice(wasm.indexOf(',') + 1));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return WebAssembly.validate(bytes) ? simdHost(new WebAssembly.Module(bytes)) : null;
  } catch {
    return null;
  }
}
