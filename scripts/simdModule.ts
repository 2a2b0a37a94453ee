import { readFileSync } from 'node:fs';
import type { SimdHost } from '../src/engine/kernels/simd/simdModule';
import { simdHost } from '../src/worker/simdHost';
import { buildWasm } from './buildWasm.mjs';

/** The SIMD kernels in Node, compiled first where that is needed. */
export function nodeSimdHost(): SimdHost {
  buildWasm();
  return simdHost(new WebAssembly.Module(readFileSync(new URL('../build/simd.wasm', import.meta.url))));
}
