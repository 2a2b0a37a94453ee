import { measure, type PeerOptions } from './peer';
import { peers } from './peers';
import type { WorkloadId } from './workloads';

// One engine and one workload a worker.
self.addEventListener(
  'message',
  async ({ data }: MessageEvent<{ peer: string; workload: WorkloadId; options: PeerOptions; quick: boolean }>) => {
    postMessage(await measure(await peers[data.peer](), data.workload, data.options, data.quick));
  },
);
