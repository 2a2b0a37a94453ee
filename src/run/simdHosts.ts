import { cos, sin } from '../engine/elementary/sinCos';
import { type SimdExports, type SimdHost, type SimdInstance, startInstance } from '../engine/kernels/simd/simdModule';

/** The single-precision kernels, compiled twice: with every product rounded before it is added, and with both in one instruction. */
export interface SimdBinaries {
  readonly single: Uint8Array<ArrayBuffer>;
  /** Null where they were not asked for. */
  readonly fused: Uint8Array<ArrayBuffer> | null;
}

/** What of them this machine can run: instances, new ones or one for several runs. */
export interface SimdHosts {
  readonly single: () => SimdInstance;
  /** Null without relaxed SIMD. */
  readonly fused: (() => SimdInstance) | null;
}

/** Instances of a compiled module, each with a memory of its own. */
function hostOf(binary: Uint8Array<ArrayBuffer>): SimdHost | null {
  if (!WebAssembly.validate(binary)) return null;
  const module = new WebAssembly.Module(binary);
  return (pages) => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const abort = () => {
      throw new Error('the kernels were aborted');
    };
    const { exports } = new WebAssembly.Instance(module, { env: { memory, abort, sin, cos } });
    return { buffer: memory.buffer, exports: exports as unknown as SimdExports };
  };
}

/** New instances each time. @returns null where there is no WebAssembly, no SIMD in it, or a policy forbids it: everything then runs in doubles */
export function simdHosts({ single, fused }: SimdBinaries): SimdHosts | null {
  try {
    const [plain, relaxed] = [hostOf(single), fused && hostOf(fused)];
    return plain && { single: () => startInstance(plain), fused: relaxed && (() => startInstance(relaxed)) };
  } catch {
    return null;
  }
}
