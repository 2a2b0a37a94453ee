import type { SimdInstance } from '../engine/kernels/simd/simdModule';
import type { SimdHosts } from './simdHosts';

/** One instance of each kind, made when it is first wanted, for runs of which one at a time is kept. */
export interface SharedHosts extends SimdHosts {
  /** The run that was begun last stays; the arrays of the one before are void. */
  keep(): void;
}

function shared(make: () => SimdInstance) {
  let instance: SimdInstance | null = null;
  return {
    instance(): SimdInstance {
      instance ??= make();
      return instance;
    },
    keep: () => instance?.memory.keep(),
  };
}

export function sharedHosts({ single, fused }: SimdHosts): SharedHosts {
  const plain = shared(single);
  const relaxed = fused && shared(fused);
  return {
    single: plain.instance,
    fused: relaxed?.instance ?? null,
    keep() {
      plain.keep();
      relaxed?.keep();
    },
  };
}
