import type { SimdExports, SimdHost } from '../engine/kernels/simd/simdModule';

/** Instances of the compiled kernels, each with a memory of its own. */
export const simdHost =
  (module: WebAssembly.Module): SimdHost =>
  (pages) => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const abort = () => {
      throw new Error('the kernels were aborted');
    };
    const { exports } = new WebAssembly.Instance(module, { env: { memory, abort, sin: Math.sin, cos: Math.cos } });
    return { buffer: memory.buffer, exports: exports as unknown as SimdExports };
  };
