import single from '../../build/simd.wasm?url&inline';
import fused from '../../build/simdFused.wasm?url&inline';
import type { SimdBinaries } from './simdHosts';

const bytesOf = (url: string) => Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

/** The kernels that the build has put into this part of the page, so that a sandboxed frame and a file need fetch nothing. */
export const simdBinaries = (): SimdBinaries => ({ single: bytesOf(single), fused: bytesOf(fused) });
