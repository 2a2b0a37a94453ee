import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { type SimdBinaries, type SimdHosts, simdHosts } from '../src/run/simdHosts';
import { buildWasm } from './buildWasm.mjs';

const binary = (name: string) => Uint8Array.from(readFileSync(new URL(`../build/${name}.wasm`, import.meta.url)));

/** The SIMD kernels for this Node, compiled first where that is needed. */
export function nodeSimdBinaries(): SimdBinaries {
  buildWasm();
  setFlagsFromString('--experimental-wasm-relaxed-simd'); // Node 20 has it behind this flag
  return { single: binary('simd'), fused: binary('simdFused') };
}

/** @throws Error where this Node has no SIMD */
export function nodeSimdHosts(): SimdHosts {
  const hosts = simdHosts(nodeSimdBinaries());
  if (!hosts) throw new Error('this Node has no WebAssembly SIMD');
  return hosts;
}
