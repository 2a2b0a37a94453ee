import type { SimdBinaries } from '../../src/run/simdHosts';
import type { WorkloadId } from './workloads';

/** A workload made ready in one engine. */
export interface Job {
  /** A pass over the workload's examples, a sweep, a product. */
  run(): void | Promise<void>;
  /** Samples, sequences, sweeps, GFLOP that one run does. */
  readonly amount: number;
  /** Mean loss of the first batch: ½ (y − t)², or cross-entropy; not a number where nothing is trained. */
  loss(): number | Promise<number>;
  /** Whether updates follow the same formula as everybody's, so that the loss after a pass must agree too. */
  readonly sameUpdates: boolean;
  /** What is done otherwise than the workload says. */
  readonly note?: string;
}

export interface PeerOptions {
  readonly binaries: SimdBinaries;
  /** Where tfjs finds its WebAssembly: a folder, or an address. */
  readonly tfjsPath: string;
}

/** A workload, or why the engine cannot do it. */
export type Peer = (workload: WorkloadId, options: PeerOptions) => Promise<Job | string>;
