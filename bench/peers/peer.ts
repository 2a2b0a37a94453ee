import type { SimdBinaries } from '../../src/worker/simdHosts';
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

export interface Figures {
  /** Per second. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly lossAtStart: number;
  readonly lossAfterPass: number;
  readonly sameUpdates: boolean;
  readonly note?: string;
}

const median = (sorted: readonly number[]) => sorted[sorted.length >> 1];

/** Warms up, then takes the median of rounds of at least `roundMs`. @returns a sentence where the engine cannot do the workload */
export async function measure(peer: Peer, workload: WorkloadId, options: PeerOptions, quick: boolean): Promise<Figures | string> {
  const job = await peer(workload, options).catch((error: Error) => error.message.split('\n')[0]);
  if (typeof job === 'string') return job;
  try {
    const lossAtStart = await job.loss();
    await job.run();
    const lossAfterPass = await job.loss();
    const [warmMs, roundMs, rounds] = quick ? [200, 60, 5] : [1000, 300, 9];
    /** Runs until the time is over; many runs a look at the clock where they are short. */
    let stride = 1;
    const round = async (atLeast: number) => {
      const began = performance.now();
      let done = 0;
      let elapsed = 0;
      while (elapsed < atLeast) {
        for (let k = 0; k < stride; k++) {
          const running = job.run();
          if (running) await running;
        }
        done += stride;
        elapsed = performance.now() - began;
        if (elapsed < atLeast / 20) stride *= 2;
      }
      return (1000 * done * job.amount) / elapsed;
    };
    await round(warmMs);
    const rates: number[] = [];
    for (let k = 0; k < rounds; k++) rates.push(await round(roundMs));
    rates.sort((a, b) => a - b);
    return {
      median: median(rates),
      least: rates[0],
      most: rates[rounds - 1],
      lossAtStart,
      lossAfterPass,
      sameUpdates: job.sameUpdates,
      note: job.note,
    };
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
