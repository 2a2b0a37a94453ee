import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { type SimdHosts, simdHosts } from '../src/worker/simdHosts';
import { buildWasm } from './buildWasm.mjs';

const binary = (name: string) => Uint8Array.from(readFileSync(new URL(`../build/${name}.wasm`, import.meta.url)));

/** The SIMD kernels in Node, compiled first where that is needed. @throws Error where this Node has no SIMD */
export function nodeSimdHosts(): SimdHosts {
  buildWasm();
  setFlagsFromString('--experimental-wasm-relaxed-simd'); // Node 20 has it behind this flag
  const hosts = simdHosts({ single: binary('simd'), fused: binary('simdFused') });
  if (!hosts) throw new Error('this Node has no WebAssembly SIMD');
  return hosts;
}
